import { Script } from "node:vm";
import { libraryText } from "../build/libraries.js";
import type { CausalityContext } from "../causality/context.js";
import { installReactionContext } from "../causality/reactions.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { wrap } from "../snippet/places.js";
import { Realm, type Libraries, type Platform, type ProgramFunction } from "../world/realm.js";
import type { RunResult } from "../world/result.js";
import type { SchedulePolicy } from "../schedule/policy.js";
import { defaultSettings, type Settings } from "../world/settings.js";
import { simulate, type LoadedProgram } from "../world/simulate.js";
import { createNodeContext } from "./node-context.js";

export interface NodeOptions {
  /** How causes are tracked: Node's asynchronous contexts, or reactions as in a browser. */
  readonly causality?: "async-context" | "reactions";
}

/** A realm in this very process; `close` gives the process back as it was. */
export async function createNodeRealm({ causality = "async-context" }: NodeOptions = {}) {
  const lowered = causality === "reactions";
  const text = await libraryText({ lowered });
  const context = lowered ? installReactionContext() : createNodeContext();
  const realm = new Realm(nodePlatform(context, text));
  return {
    run: (
      program: CompiledProgram,
      settings: Partial<Settings> = {},
      policy?: SchedulePolicy,
    ): Promise<RunResult> =>
      simulate(realm, load(program), { ...defaultSettings, ...settings }, policy),
    close: () => context.uninstall(),
  };
}

function nodePlatform(context: CausalityContext, text: string): Platform {
  return {
    context,
    loadLibraries(globals) {
      const names = Object.keys(globals);
      const make = new Script(`(function (${names.join(", ")}) {\n${text}\nreturn libraries;\n})`, {
        filename: "carrera-libraries.js",
      }).runInThisContext() as (...values: unknown[]) => Libraries;
      return make(...Object.values(globals));
    },
    drain: () => new Promise((resolve) => setImmediate(resolve)),
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
