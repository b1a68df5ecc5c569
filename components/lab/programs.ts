import { openEngine, type Engine } from "../../playground/platform/client.js";
import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { CompiledProgram } from "../../playground/snippet/compile.js";
import type { RunOptions } from "../../playground/world/options.js";
import type { RunResult } from "../../playground/world/result.js";
import type { Settings } from "../../playground/world/settings.js";
import { scenarioOf } from "./settings.js";

/** Every program of the registry, by its file. This module loads when the first run is asked for. */
const files = import.meta.glob<CompiledProgram>("../../playground/scenarios/*/bot.ts", {
  query: "?program",
  import: "default",
  eager: true,
});
const folders = Object.keys(files).map((file) => file.split("/").at(-2)!);

/** An engine that runs the registry's programs by name. */
export interface Registry {
  /** @throws CarreraError as `Engine.run` does */
  run(name: ScenarioName, settings: Partial<Settings>, options?: RunOptions): Promise<RunResult>;
  dispose: Engine["dispose"];
}

/** @throws CarreraError as `openEngine` does */
export async function openRegistry(): Promise<Registry> {
  const engine = await openEngine(Object.values(files));
  return {
    run(name, settings, options) {
      const folder = scenarioOf(name).program ?? name;
      return engine.run(folders.indexOf(folder), settings, options);
    },
    dispose: () => engine.dispose(),
  };
}
