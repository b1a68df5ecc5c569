import { pluginLoader, type Chunk } from "../causality/plugins.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { Libraries, Platform, ProgramFunction } from "../world/realm.js";
import type { LoadedProgram } from "../world/simulate.js";

/**
 * A browser's worker as a platform. The worker's text is put together by the
 * page: first the program as a function (so that its lines count from the top),
 * then the plugins that it imports, then the engine. No code is ever evaluated from a string.
 */
declare const carreraLibraries: (...globals: unknown[]) => Omit<Libraries, "plugin">;
declare const carreraChunks: Readonly<Record<string, Chunk>>;
declare const carreraProgram: ProgramFunction;
declare const carreraNames: readonly string[];

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

export const platform: Platform = {
  loadLibraries(globals) {
    const values = Object.values(globals);
    const find = (name: string) => carreraChunks[name];
    return { ...carreraLibraries(...values), plugin: pluginLoader(find, values) };
  },
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

/** The program that the page put into the worker's text. */
export function loaded(program: CompiledProgram): LoadedProgram {
  const load = (names: readonly string[]) => {
    if (names.join() !== carreraNames.join()) {
      throw new Error("the page's engine is of another version");
    }
    return carreraProgram;
  };
  return { program, script: location.href, load };
}
