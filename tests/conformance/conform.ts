import { missing, sameJson, type Case } from "./case.js";
import type { Outcome } from "./outcome.js";
import { runInReality } from "./reality.js";
import { runInSimulation, type Simulated } from "./simulation.js";
import { Turns } from "./turns.js";

export interface Report {
  readonly one: Case;
  readonly simulated: Outcome;
  readonly real: Outcome;
  /** Where the two differ, or where they fail to show what the case is for. */
  readonly findings: readonly string[];
}

/** As many real processes at once as leave timers their punctuality. */
const turns = new Turns(5);
const reports = new Map<string, Promise<Report>>();
const simulations = new Map<string, Promise<Simulated>>();
const idOf = ({ name, file }: Case) => `${name} ${file}`;
/** Names and files of cases that conformed at their second try. */
const late = new Set<string>();

/** Tells, once, which cases conformed only when they were run again. */
export function tellLate(): void {
  if (late.size === 0) return;
  console.log(`Timers were late: at their second try conformed ${[...late].join(", ")}`);
  late.clear();
}

/**
 * Runs cases in the simulation, before any runs in reality: a simulation has the
 * process to itself, and what goes on in real time there would be late.
 */
export async function simulate(all: readonly Case[]): Promise<void> {
  for (const one of all) await simulated(one);
}

/**
 * Runs a case both ways and compares; a second time it gives what the first one
 * found. As many as one likes can be asked for at once: they wait for their turn.
 */
export function conform(one: Case): Promise<Report> {
  const report = reports.get(idOf(one)) ?? compare(one);
  reports.set(idOf(one), report);
  return report;
}

function simulated(one: Case): Promise<Simulated> {
  const simulation = simulations.get(idOf(one)) ?? runInSimulation(one);
  simulations.set(idOf(one), simulation);
  return simulation;
}

async function compare(one: Case): Promise<Report> {
  const { outcome, ms } = await simulated(one);
  const least = Object.values(outcome.calls).flat().length;
  const attempt = async (alone: boolean): Promise<Report> => {
    const real = await turns.take(() => runInReality(one, ms, least), alone);
    const findings = [...differences(outcome, real), ...missing(one.shows, real)];
    return { one, simulated: outcome, real, findings };
  };
  const report = await attempt(false);
  if (report.findings.length === 0 || one.known !== undefined) return report;
  // Real timers are late on a machine that has much else to do. A difference is there twice.
  const again = await attempt(true);
  if (again.findings.length === 0) late.add(`${one.name} (${one.file})`);
  return again;
}

/** Where two outcomes differ; `names` says whose they are. */
export function differences(
  first: Outcome,
  second: Outcome,
  names: readonly [string, string] = ["simulated", "real"],
): string[] {
  const told = (value: unknown) => JSON.stringify(value, null, 1);
  return (Object.keys(first) as (keyof Outcome)[])
    .filter((part) => !sameJson(first[part], second[part]))
    .map(
      (part) =>
        `${part} differ\n  ${names[0]}: ${told(first[part])}\n  ${names[1]}: ${told(second[part])}`,
    );
}
