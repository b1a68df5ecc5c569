import type { Schedule } from "../schedule/schedule.js";
import type { RunBudget } from "./budget.js";

/** What is asked of one run besides its settings: plain JSON. */
export interface RunOptions {
  /** In which order things happen; by time when absent. */
  readonly schedule?: Schedule;
  /** Whether events shall tell which line of the program they come from. */
  readonly lines?: boolean;
  /** How much it may do; as much as it wants when absent. */
  readonly budget?: RunBudget;
}
