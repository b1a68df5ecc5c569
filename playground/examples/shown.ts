import { scenarios, type Scenario, type ScenarioName } from "../scenarios/manifest.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { examples, type ExampleName } from "./manifest.js";

/** A program of the registry, or one that only pages show. */
export type ProgramName = ScenarioName | ExampleName;

/** Every program that a page can show, by its name. */
export const shown: ReadonlyMap<string, Scenario> = new Map(
  [...scenarios, ...examples].map((one) => [one.name, one]),
);

/** A program as a page runs it: compiled when the site was built, with what it is about. */
export interface ShownProgram extends Pick<Scenario, "arrivals" | "settings"> {
  readonly program: CompiledProgram;
}
