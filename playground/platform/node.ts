import { Script } from "node:vm";
import { libraryText } from "../build/libraries.js";
import type { Causality } from "../causality/causality.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { wrap } from "../snippet/places.js";
import { Realm, type Libraries, type Platform, type ProgramFunction } from "../world/realm.js";
import type { RunResult } from "../world/result.js";
import type { SchedulePolicy } from "../schedule/policy.js";
import { defaultSettings, type Settings } from "../world/settings.js";
import { simulate, type LoadedProgram } from "../world/simulate.js";

/** A realm in this very process, which is touched only while a program runs. */
export async function createNodeRealm(causality?: Causality) {
  const realm = new Realm(nodePlatform(await libraryText({ minify: false })), causality);
  return {
    run: (
      program: CompiledProgram,
      settings: Partial<Settings> = {},
      policy?: SchedulePolicy,
    ): Promise<RunResult> =>
      simulate(realm, load(program), { ...defaultSettings, ...settings }, policy),
  };
}

function nodePlatform(text: string): Platform {
  return {
    loadLibraries(globals) {
      const names = Object.keys(globals);
      const make = new Script(`(function (${names.join(", ")}) {\n${text}\nreturn libraries;\n})`, {
        filename: "carrera-libraries.js",
      }).runInThisContext() as (...values: unknown[]) => Libraries;
      return make(...Object.values(globals));
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
  return {
    program,
    script,
    load: (names) =>
      new Script(wrap(program.code, names), {
        filename: script,
      }).runInThisContext() as ProgramFunction,
  };
}
