import type { Source } from "../../playground/build/source.js";
import type { CompiledProgram } from "../../playground/snippet/compile.js";

/** The bots that a reader can be the scheduler of. */
export const PROGRAMS = [
  "runner",
  "runner-sequentialize",
  "runner-sequentialize-late",
  "runner-sequentialize-unawaited",
] as const;
export type ProgramName = (typeof PROGRAMS)[number];

export interface Program {
  readonly compiled: CompiledProgram;
  readonly source: Source;
}

const compiled = import.meta.glob<CompiledProgram>(
  "../../playground/scenarios/runner{,-sequentialize,-sequentialize-late,-sequentialize-unawaited}/bot.ts",
  { query: "?program", import: "default" },
);
const sources = import.meta.glob<Source>(
  "../../playground/scenarios/runner{,-sequentialize,-sequentialize-late,-sequentialize-unawaited}/bot.ts",
  { query: "?source", import: "default" },
);

/** Fetches all of them, in the order of their names. */
export function loadPrograms(): Promise<Program[]> {
  return Promise.all(
    PROGRAMS.map(async (name) => {
      const file = `../../playground/scenarios/${name}/bot.ts`;
      return { compiled: await compiled[file]!(), source: await sources[file]!() };
    }),
  );
}
