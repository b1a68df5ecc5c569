import { Realm } from "../../world/realm.js";
import { errorOf } from "../../world/result.js";
import { play, type Played } from "../../world/simulate.js";
import { loaded, platform } from "../worker-platform.js";
import { MESSAGE_CHARS, type CellMessage, type CellTask } from "./messages.js";

/** Real ms between two signs of life. */
const BEAT = 100;

/** Taken before any program runs, which may take them away. */
const { stringify, parse } = JSON;
const now = performance.now.bind(performance);

/**
 * The engine in a sandbox's worker: it is given a port, runs the one program
 * that came with it, once, and sends what came of it. Nothing of the worker's
 * scope has the port, which the program must not find.
 */
export function serveCell(): void {
  const realm = new Realm(platform);
  addEventListener(
    "message",
    ({ data: signature, ports }: MessageEvent<string>) => {
      const port = ports[0]!;
      const send = port.postMessage.bind(port);
      const say = (message: CellMessage) => send(stringify({ signature, ...message }));
      port.onmessage = ({ data }: MessageEvent<string>) => {
        port.onmessage = null;
        void perform(realm, parse(data) as CellTask, say);
      };
      say({ kind: "ready" });
    },
    { once: true },
  );
}

type Say = (message: CellMessage) => void;

async function perform(
  realm: Realm,
  { settings, options, resultChars }: CellTask,
  say: Say,
): Promise<void> {
  let last = now();
  const pulse = () => {
    const time = now();
    if (time - last < BEAT) return;
    last = time;
    say({ kind: "beat" });
  };
  try {
    tell(await play(realm, loaded(0), settings, options, pulse), resultChars, say);
  } catch (reason) {
    say({ kind: "failed", error: errorOf(reason, null) });
  }
}

/** Sends a result in pieces, unless it is too large. */
function tell({ trace, lines, outcome }: Played, most: number, say: Say): void {
  let left = most;
  let from = 0;
  let chars = 0;
  for (let to = 1; to <= trace.length; to++) {
    const { length } = stringify(trace[to - 1]);
    chars += length;
    left -= length;
    if (left < 0) return say({ kind: "too-large" });
    if (chars < MESSAGE_CHARS && to < trace.length) continue;
    const events = trace.slice(from, to);
    say({ kind: "trace", events, ...(lines && { lines: lines.slice(from, to) }) });
    from = to;
    chars = 0;
  }
  say({ kind: "done", ...outcome });
}
