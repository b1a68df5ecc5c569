import type { Termination } from "../../playground/platform/sandbox/sandbox.js";
import type { BudgetName } from "../../playground/world/budget.js";
import type { RunError, RunResult } from "../../playground/world/result.js";

/** How it stands with the program: the value of `data-status`. */
export type Status = "idle" | "running" | "ok" | "error" | "deadlock" | "timeout" | "terminated";

/** Why a run was ended before its time: from outside, or since it had used up what it may. */
export type Ending = Termination | BudgetName;

/** All that there is to say of the program's last run. */
export interface Standing {
  readonly status: Status;
  /** The last run that came to an end; stays when the next one does not. */
  readonly result: RunResult | null;
  /** Why there is no run: the code does not compile, or no engine came. */
  readonly failure: RunError | null;
  readonly ending: Ending | null;
}

export const idle: Standing = { status: "idle", result: null, failure: null, ending: null };

/** How a run that ended by itself stands. */
export function standingOf(result: RunResult): Standing {
  const { status, budget = null } = result;
  return { status: statusOf(status), result, failure: null, ending: budget };
}

function statusOf(status: RunResult["status"]): Status {
  if (status === "over-budget") return "terminated";
  // Nobody pauses a run here.
  return status === "paused" ? "ok" : status;
}
