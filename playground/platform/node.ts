import { Script } from "node:vm";
import type { Causality } from "../causality/causality.js";
import { pluginLoader, wrapChunk, type Chunk } from "../causality/plugins.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { PLUGINS } from "../snippet/modules.js";
import { wrap } from "../snippet/wrap.js";
import { Realm, type Libraries, type Platform, type ProgramFunction } from "../world/realm.js";
import {
  defaultSearch,
  search,
  type SearchControl,
  type SearchOptions,
  type SearchResult,
} from "../schedule/search.js";
import { player } from "../world/player.js";
import type { RunOptions } from "../world/options.js";
import type { RunResult } from "../world/result.js";
import { defaultSettings, type Settings } from "../world/settings.js";
import {
  record,
  simulate,
  type LoadedProgram,
  type Recording,
  type SimulationOptions,
} from "../world/simulate.js";

export interface NodeOptions {
  /** How causes are tracked, for tests that compare it with something. */
  readonly causality?: Causality;
  /** The text of the library bundle, which is made anew when absent. */
  readonly libraries?: string;
}

/** Loaded when it is needed: it brings a bundler and a compiler. */
const bundler = () => import("../build/libraries.js");

/** A realm in this very process, which is touched only while a program runs. */
export async function createNodeRealm({ causality, libraries }: NodeOptions = {}) {
  const text = libraries ?? (await bundler()).libraryText();
  /** Bodies of the chunks that some program imported. */
  const plugins = new Map<string, string>();
  const realm = new Realm(nodePlatform(await text, plugins), causality);
  const prepare = async (program: CompiledProgram) => {
    for (const name of program.modules) {
      if (!PLUGINS.includes(name) || plugins.has(name)) continue;
      plugins.set(name, await (await bundler()).pluginText(name));
    }
    return load(program);
  };
  return {
    run: async (
      program: CompiledProgram,
      settings: Partial<Settings> = {},
      options: RunOptions = {},
    ): Promise<RunResult> =>
      simulate(realm, await prepare(program), { ...defaultSettings, ...settings }, options),
    /** For runs too long to be summarized: the bare recording, or events as they happen. */
    record: async (
      program: CompiledProgram,
      settings: Partial<Settings> = {},
      options: SimulationOptions = {},
    ): Promise<Recording> =>
      record(realm, await prepare(program), { ...defaultSettings, ...settings }, options),
    /** Looks for a schedule that loses a write; the process goes on with other things meanwhile. */
    search: async (
      program: CompiledProgram,
      settings: Partial<Settings> = {},
      options: Partial<SearchOptions> = {},
      control: Omit<SearchControl, "breathe"> = {},
    ): Promise<SearchResult> => {
      const all = { ...defaultSettings, ...settings };
      const play = player(realm, await prepare(program), all);
      const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
      return search(play, all.limit, { ...defaultSearch, ...options }, { breathe, ...control });
    },
  };
}

function nodePlatform(text: string, plugins: ReadonlyMap<string, string>): Platform {
  return {
    loadLibraries(globals) {
      const [names, values] = [Object.keys(globals), Object.values(globals)];
      const make = evaluate<(...values: unknown[]) => Omit<Libraries, "plugin">>(
        `(function (${names.join(", ")}) {\n${text}\nreturn libraries;\n})`,
        "carrera-libraries.js",
      );
      const find = (name: string) => {
        const body = plugins.get(name);
        return body === undefined
          ? undefined
          : evaluate<Chunk>(wrapChunk(body, names), `carrera-plugins/${name}.js`);
      };
      return { ...make(...values), plugin: pluginLoader(find, values) };
    },
    hop: setImmediate,
    watchRejections(report) {
      // While a program runs, every rejection without a handler is the program's.
      const others = process.rawListeners(
        "unhandledRejection",
      ) as NodeJS.UnhandledRejectionListener[];
      process.removeAllListeners("unhandledRejection");
      process.on("unhandledRejection", report);
      return () => {
        process.off("unhandledRejection", report);
        for (const other of others) process.on("unhandledRejection", other);
      };
    },
  };
}

function load(program: CompiledProgram): LoadedProgram {
  const script = `carrera-program/${program.file.replaceAll("\\", "/")}`;
  let made: ProgramFunction | undefined;
  return {
    program,
    script,
    load: (names) => (made ??= evaluate<ProgramFunction>(wrap(program.code, names), script)),
  };
}

/** The function that a script's text is. */
function evaluate<F>(text: string, filename: string): F {
  return new Script(text, { filename }).runInThisContext() as F;
}
