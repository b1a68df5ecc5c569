import {
  scenarios,
  type Scenario,
  type ScenarioName,
} from "../../playground/scenarios/manifest.js";
import { isSignal } from "../../playground/telegram/arrivals.js";
import { defaultSettings, type Latency, type Settings } from "../../playground/world/settings.js";
import { arrivalsOf, likeOf, type Crowd } from "./crowd.js";

/** What a reader of the laboratory has chosen: plain JSON, all valid (see `limits.ts`). */
export interface LabSettings {
  readonly scenario: ScenarioName;
  /** Shown beside it on the same arrivals; no more than `MOST_COMPARED`, none of them twice. */
  readonly compare: readonly ScenarioName[];
  /** Who writes how much; null for the scenario's own arrivals. */
  readonly crowd: Crowd | null;
  /** Round trips in virtual ms. */
  readonly latency: Latency;
  /** How many updates the runner processes at once; null for what the program says. */
  readonly concurrency: number | null;
  /** Of the jitter; null for none. */
  readonly seed: number | null;
  /** Whether Telegram refuses messages that come too fast. */
  readonly flood: boolean;
}

/** Programs shown beside the chosen one. */
export const MOST_COMPARED = 2;

const byName = new Map<string, Scenario>(scenarios.map((one) => [one.name, one]));

export function isScenario(name: string): name is ScenarioName {
  return byName.has(name);
}

export function scenarioOf(name: ScenarioName): Scenario {
  return byName.get(name)!;
}

/** The laboratory as a scenario comes: its own arrivals and settings. */
export function defaultsOf(name: ScenarioName): LabSettings {
  const { latency, flood } = { ...defaultSettings, ...scenarioOf(name).settings };
  return {
    scenario: name,
    compare: [],
    crowd: null,
    latency,
    concurrency: null,
    seed: null,
    flood,
  };
}

/** Another scenario, with all that the reader has set; what was as in the old one is as in the new. */
export function withScenario(settings: LabSettings, name: ScenarioName): LabSettings {
  const [old, fresh] = [defaultsOf(settings.scenario), defaultsOf(name)];
  return {
    ...settings,
    scenario: name,
    compare: settings.compare.filter((one) => one !== name),
    flood: settings.flood === old.flood ? fresh.flood : settings.flood,
  };
}

/** The crowd to show in the form: the chosen one, or what the scenario's own arrivals are like. */
export function crowdOf({ crowd, scenario }: LabSettings): Crowd {
  return crowd ?? likeOf(scenarioOf(scenario).arrivals);
}

/**
 * What the engine needs to run a program of the registry on the chosen arrivals:
 * deployed as that program is. `quiet` leaves out the signals that end a process,
 * which not every program expects.
 */
export function runSettings(
  settings: LabSettings,
  name: ScenarioName = settings.scenario,
  quiet = false,
): Partial<Settings> {
  const { scenario, crowd, latency, concurrency, seed, flood } = settings;
  const all = arrivalsOf(scenarioOf(scenario).arrivals, crowd);
  const arrivals = quiet ? all.filter((one) => !isSignal(one)) : all;
  const limit = longest(arrivals.length, arrivals.at(-1)?.at ?? 0, latency);
  return { ...scenarioOf(name).settings, arrivals, latency, concurrency, seed, flood, limit };
}

/** Enough virtual ms for one update after the other, each tried a few times. */
function longest(count: number, last: number, { read, write, api }: Latency): number {
  return defaultSettings.limit + last + 4 * count * (read + write + api);
}
