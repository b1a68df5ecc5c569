import { modelOf, type RaceModel } from "../../components/race/model.js";
import { defaultSettings, type ScenarioName, type Trace } from "../../playground/index.js";
import type { Detail } from "../../playground/trace/story.js";
import { traceOf } from "./traces.js";

/** What the visualizer knows of a run of the registry. */
export async function modelOfScenario(
  name: ScenarioName,
  detail: Detail = "story",
): Promise<RaceModel> {
  return modelOfTrace(await traceOf(name), name, detail);
}

export function modelOfTrace(trace: Trace, id = "run", detail: Detail = "story"): RaceModel {
  const origin = { scenario: "runner", settings: defaultSettings } as const;
  return modelOf({ id, title: id, trace, origin }, detail);
}
