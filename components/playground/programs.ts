import { examples } from "../../playground/examples/manifest.js";
import { shown, type ProgramName } from "../../playground/examples/shown.js";
import type { Scenario } from "../../playground/scenarios/manifest.js";
import type { CompiledProgram } from "../../playground/snippet/compile.js";
import { fileName, type Language } from "./languages.js";

export type { ProgramName };

/** An example as it stands in the docs or in the registry, in one of its flavours. */
export interface ExampleRef {
  readonly name: ProgramName;
  readonly language: Language;
}

const programs = import.meta.glob<CompiledProgram>(
  "../../playground/{scenarios,examples}/*/bot{.ts,.js,.deno.ts}",
  { query: "?program", import: "default" },
);

const onPages = new Set<string>(examples.map(({ name }) => name));

export function isExample(name: string): name is ProgramName {
  return shown.has(name);
}

/** Its arrivals, and where it differs from the default settings. */
export function scenarioOf(name: ProgramName): Scenario {
  return shown.get(name)!;
}

/** The path of an example's file, as the globs here have it. */
export function pathOf({ name, language }: ExampleRef): string {
  const shelf = onPages.has(name) ? "examples" : "scenarios";
  return `../../playground/${shelf}/${scenarioOf(name).program ?? name}/${fileName(language)}`;
}

/** The example, compiled when the site was built. @throws Error when it cannot be fetched */
export function exampleProgram(example: ExampleRef): Promise<CompiledProgram> {
  return programs[pathOf(example)]!();
}
