import type { RunBudget } from "../../world/budget.js";

/** How much a visitor's program may use in one run. */
export interface Budgets extends RunBudget {
  /** Real ms for the whole run. */
  readonly wallMs: number;
  /**
   * Real ms in which it has to come to its next step. A loop without an end is
   * stopped by this, and so is one that fills the memory: Chromium's heap takes
   * some seconds to overflow.
   */
  readonly stallMs: number;
  /** Bytes of all the buffers, and the large arrays, strings, maps and sets that it makes. */
  readonly memoryBytes: number;
  /** Characters of the whole result as JSON. */
  readonly resultChars: number;
}

export const defaultBudgets: Budgets = {
  wallMs: 5_000,
  stallMs: 2_000,
  steps: 50_000,
  events: 100_000,
  consoleLines: 2_000,
  consoleChars: 500_000,
  memoryBytes: 256 * 2 ** 20,
  resultChars: 30_000_000,
};
