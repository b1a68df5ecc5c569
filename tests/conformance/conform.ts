import { dirname, join } from "node:path";
import type { flavours } from "../helpers/files.js";
import { missing, sameJson, type Case } from "./case.js";
import type { Outcome } from "./outcome.js";
import { runInReality } from "./reality.js";
import { runInSimulation } from "./simulation.js";

export type Flavour = (typeof flavours)[number];

export interface Report {
  readonly one: Case;
  readonly simulated: Outcome;
  readonly real: Outcome;
  /** Where the two differ, or where they fail to show what the case is for. */
  readonly findings: readonly string[];
}

const reports = new Map<string, Promise<Report>>();

/** Runs a case both ways and compares; a second time what the first one found. */
export function conform(one: Case): Promise<Report> {
  const id = `${one.name} ${one.file}`;
  const report = reports.get(id) ?? compare(one);
  reports.set(id, report);
  return report;
}

async function compare(one: Case): Promise<Report> {
  const { outcome: simulated, ms } = await runInSimulation(one);
  const real = await runInReality(one, ms);
  const findings = [...differences(simulated, real), ...missing(one.shows, real)];
  return { one, simulated, real, findings };
}

/** The case of the same program in another flavour. */
export function inFlavour(one: Case, flavour: Flavour): Case {
  return { ...one, file: join(dirname(one.file), flavour) };
}

export function differences(simulated: Outcome, real: Outcome): string[] {
  return (Object.keys(simulated) as (keyof Outcome)[])
    .filter((part) => !sameJson(simulated[part], real[part]))
    .map(
      (part) =>
        `${part} differ\n  simulated: ${JSON.stringify(simulated[part], null, 1)}\n  real: ${JSON.stringify(real[part], null, 1)}`,
    );
}
