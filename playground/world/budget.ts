/** How much a run may do before it ends with the status `over-budget`: plain JSON. */
export interface RunBudget {
  /** Completions that are delivered. */
  readonly steps: number;
  /** Events of the trace, the last of them (`failed`, `ended`) not counted. */
  readonly events: number;
  readonly consoleLines: number;
  /**
   * Characters of all lines together, each as the trace has it. What their
   * objects hold may take about as many again; then lines go without it.
   */
  readonly consoleChars: number;
}

/** What a run has used up. */
export type BudgetName = "steps" | "events" | "console";

const { MAX_SAFE_INTEGER: MOST } = Number;

export const noBudget: RunBudget = {
  steps: MOST,
  events: MOST,
  consoleLines: MOST,
  consoleChars: MOST,
};

/**
 * Counts what a run uses. What goes beyond the budget is not written down, and
 * the run ends before its next step: nothing is thrown into the program, which
 * could catch it.
 */
export class Spending {
  /** What was used up first. */
  over: BudgetName | undefined;
  private events = 0;
  private lines = 0;
  private chars = 0;
  private objectChars = 0;

  constructor(private readonly budget: RunBudget) {}

  /** Counts an event; false when it is one too many. */
  event(): boolean {
    if (this.events++ < this.budget.events) return true;
    this.over ??= "events";
    return false;
  }

  /** Whether the console takes no more. */
  get silenced(): boolean {
    return this.over === "console";
  }

  /** Counts a line of the console; false when it is one too many. */
  line(text: string): boolean {
    this.chars += text.length;
    if (this.lines++ < this.budget.consoleLines && this.chars <= this.budget.consoleChars) {
      return true;
    }
    this.over ??= "console";
    return false;
  }

  /** Counts what the objects of a line take; false when there is no room for it. */
  objects(chars: number): boolean {
    if (this.objectChars + chars > this.budget.consoleChars) return false;
    this.objectChars += chars;
    return true;
  }

  /** Whether `steps` have been enough. */
  enough(steps: number): boolean {
    if (steps < this.budget.steps) return false;
    this.over ??= "steps";
    return true;
  }
}
