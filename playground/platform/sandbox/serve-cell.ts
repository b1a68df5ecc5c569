import { createCausality } from "../../causality/causality.js";
import { Realm } from "../../world/realm.js";
import { errorOf } from "../../world/result.js";
import { play, type LoadedProgram, type Played } from "../../world/simulate.js";
import { loaded, platform } from "../worker-platform.js";
import { guardBuffers } from "./guard-buffers.js";
import { guardGrowth } from "./guard-growth.js";
import { lockIntrinsics, lockReplaced } from "./lock.js";
import { MESSAGE_CHARS, type CellMessage, type CellOrder, type CellTask } from "./messages.js";
import { Room } from "./room.js";
import { takeAway } from "./take-away.js";
import { virtualPresent } from "./virtual-present.js";

/** Real ms between two signs of life. */
const BEAT = 100;

/** Taken before any program runs, which may take them away. */
const { stringify, parse } = JSON;
const now = performance.now.bind(performance);

/**
 * The engine in a sandbox's worker: it is given a port, makes the scope fit for a
 * program that nobody trusts, runs the one that came with it, once, and sends what
 * came of it. Nothing that the program can reach has the port or the signature.
 */
export function serveCell(): void {
  let room!: Room;
  const causality = createCausality((array) => {
    room.array(array, array.length);
    return array;
  });
  const realm = new Realm({ ...platform, harden: lockReplaced }, causality);
  const open = ({ data, ports }: MessageEvent<CellOrder>) => {
    const { signature, memoryBytes } = data;
    const port = ports[0]!;
    const send = port.postMessage.bind(port);
    const say = (message: CellMessage) => send(stringify({ signature, ...message }));
    const program = loaded(0);
    virtualPresent(globalThis, realm.virtual);
    room = new Room(memoryBytes);
    guardBuffers(globalThis, room);
    guardGrowth(globalThis, room);
    takeAway(globalThis);
    lockIntrinsics(globalThis);
    port.onmessage = ({ data: task }: MessageEvent<string>) => {
      port.onmessage = null;
      void perform(realm, program, parse(task) as CellTask, say);
    };
    say({ kind: "ready" });
  };
  addEventListener("message", open, { once: true });
}

type Say = (message: CellMessage) => void;

async function perform(
  realm: Realm,
  program: LoadedProgram,
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
    tell(await play(realm, program, settings, options, pulse), resultChars, say);
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
