import { missing, sameJson, type Case } from "./case.js";
import type { Outcome } from "./outcome.js";
import { runInPlainNode } from "./plain-node.js";
import { runInSimulation } from "./simulation.js";

export interface Report {
  readonly one: Case;
  readonly simulated: Outcome;
  readonly real: Outcome;
  /** Where the two differ, or where they fail to show what the case is for. */
  readonly findings: readonly string[];
}

/** Runs a case both ways and compares. */
export async function conform(one: Case): Promise<Report> {
  const { outcome: simulated, ms } = await runInSimulation(one);
  const real = await runInPlainNode(one, ms);
  const findings = [...differences(simulated, real), ...missing(one.shows, real)];
  return { one, simulated, real, findings };
}

export function differences(simulated: Outcome, real: Outcome): string[] {
  return (Object.keys(simulated) as (keyof Outcome)[])
    .filter((part) => !sameJson(simulated[part], real[part]))
    .map(
      (part) =>
        `${part} differ\n  simulated: ${JSON.stringify(simulated[part], null, 1)}\n  real: ${JSON.stringify(real[part], null, 1)}`,
    );
}
