import { Realm, type Libraries, type Platform, type ProgramFunction } from "../world/realm.js";
import { errorOf } from "../world/result.js";
import { defaultSettings } from "../world/settings.js";
import { simulate } from "../world/simulate.js";
import { isRunRequest, type EngineMessage } from "./protocol.js";

/**
 * The engine in a browser's worker. The worker's text is put together by the
 * page: first the program as a function (so that its lines count from the top),
 * then this. No code is ever evaluated from a string.
 */
declare const carreraLibraries: (...globals: unknown[]) => Libraries;
declare const carreraProgram: ProgramFunction;
declare const carreraNames: readonly string[];

const scope = globalThis as unknown as {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: EngineMessage): void;
};

/**
 * Each message is a task of its own, by which every microtask has run. Reports
 * of unhandled rejections are tasks too, queued behind the first message at the
 * latest, hence the second.
 */
function createHop(): (next: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let settle = () => {};
  let hops = 0;
  port1.onmessage = () => {
    if (--hops === 0) settle();
    else port2.postMessage(null);
  };
  return (next) => {
    settle = next;
    hops = 2;
    port2.postMessage(null);
  };
}

const platform: Platform = {
  loadLibraries: (globals) => carreraLibraries(...Object.values(globals)),
  hop: createHop(),
  watchRejections(report) {
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      report(event.reason);
    };
    addEventListener("unhandledrejection", listen);
    return () => removeEventListener("unhandledrejection", listen);
  },
};
const realm = new Realm(platform);

scope.onmessage = ({ data }) => {
  if (!isRunRequest(data)) return;
  const { run, program, settings } = data;
  const script = location.href;
  const load = (names: readonly string[]) => {
    if (names.join() !== carreraNames.join())
      throw new Error("the page's engine is of another version");
    return carreraProgram;
  };
  simulate(realm, { program, script, load }, { ...defaultSettings, ...settings }).then(
    (result) => scope.postMessage({ kind: "done", run, result }),
    (reason: unknown) => scope.postMessage({ kind: "broken", run, error: errorOf(reason, null) }),
  );
};
