import type { RunStatus } from "../../playground/trace/events.js";
import { TOKEN } from "../../playground/world/globals.js";
import { createNodeRealm } from "../../playground/index.js";
import { compileFile } from "../helpers/scenarios.js";
import { settingsOf, type Case } from "./case.js";
import { outcomeOf, type Outcome } from "./outcome.js";

export interface Simulated {
  readonly outcome: Outcome;
  /** How long it took, in virtual time. */
  readonly ms: number;
}

/** Its making takes longer than a run in it. */
const realm = createNodeRealm();
let last: Promise<unknown> = Promise.resolve();

/** Runs a case in virtual time. */
export function runInSimulation(one: Case): Promise<Simulated> {
  // One after the other: a run takes the process's unhandled rejections for its program's.
  const turn = last.then(() => run(one));
  last = turn.catch(() => {});
  return turn;
}

function isCutOff({ settings }: Case, status: RunStatus): boolean {
  return settings?.limit !== undefined && status === "timeout";
}

async function run(one: Case): Promise<Simulated> {
  const { run } = await realm;
  const settings = { ...settingsOf(one), token: TOKEN };
  const { status, trace, sessions, console, virtualMs } = await run(
    compileFile(one.file),
    settings,
  );
  const failed = trace.find((event) => event.kind === "failed");
  // A handler's error that the program survives is no end of it; in a deadlock it just waits.
  const survived = ["ok", "error", "deadlock"].includes(status) || isCutOff(one, status);
  const outcome = outcomeOf(trace, {
    sessions,
    printed: console.map(({ level, text }) => `${level}: ${text}`),
    ended: failed?.error ?? (survived ? "ok" : status),
  });
  return { outcome, ms: virtualMs };
}
