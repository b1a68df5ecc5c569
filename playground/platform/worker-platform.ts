import { pluginLoader, type Chunk } from "../causality/plugins.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { Libraries, Platform, ProgramFunction } from "../world/realm.js";
import type { LoadedProgram } from "../world/simulate.js";

/** One of the programs that the page put into the worker's text. */
interface ProgramEntry {
  readonly load: ProgramFunction;
  /** How many lines of the worker's text come before it. */
  readonly line: number;
  readonly program: CompiledProgram;
}

/** A browser's worker as a platform. Its text, put together by `workerText`, declares these. */
declare const carreraLibraries: (...globals: unknown[]) => Omit<Libraries, "plugin">;
declare const carreraChunks: Readonly<Record<string, Chunk>>;
declare const carreraPrograms: readonly ProgramEntry[];
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

// Taken before any program runs: in a sandbox they are taken away.
const on = globalThis.addEventListener.bind(globalThis);
const off = globalThis.removeEventListener.bind(globalThis);

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
    on("unhandledrejection", listen);
    return () => off("unhandledrejection", listen);
  },
};

/** @throws Error when the worker has no such program, or is of another version than the page */
export function loaded(index: number): LoadedProgram {
  const entry = carreraPrograms[index];
  if (entry === undefined) throw new Error(`this worker has no program ${index}`);
  const { load, line, program } = entry;
  return {
    program,
    script: location.href,
    line,
    load(names) {
      if (names.join() !== carreraNames.join()) {
        throw new Error("the page's engine is of another version");
      }
      return load;
    },
  };
}
