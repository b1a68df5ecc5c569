import type { BudgetName } from "../../world/budget.js";
import type { Outcome } from "../../world/result.js";
import type { RunOptions } from "../../world/options.js";
import type { RunError } from "../../world/result.js";
import type { Settings } from "../../world/settings.js";
import type { TraceEvent } from "../../trace/events.js";

/** What a worker is told at its start, with its port. */
export interface CellOrder {
  /** What it signs its messages with. */
  readonly signature: string;
  /** As in `Budgets`. */
  readonly memoryBytes: number;
}

/** What the page asks of a worker, once: JSON text. */
export interface CellTask {
  readonly settings: Settings;
  readonly options: RunOptions;
  readonly resultChars: number;
}

/**
 * What a worker says, as JSON text: text is cheap to measure, and has neither
 * cycles nor getters nor a prototype of its own.
 */
export type CellMessage =
  /** The engine is ready for the task. */
  | { readonly kind: "ready" }
  /** The program comes to its next step; some times a second. */
  | { readonly kind: "beat" }
  /** The next events of the trace, once the run is over. */
  | {
      readonly kind: "trace";
      readonly events: readonly TraceEvent[];
      /** For each of them the line it came from, where lines were asked for. */
      readonly lines?: readonly number[];
    }
  /** All of the trace was sent; this is the rest of the result. */
  | ({ readonly kind: "done"; readonly budget?: BudgetName } & Outcome)
  /** The run threw an error of the engine's own. */
  | { readonly kind: "failed"; readonly error: RunError }
  /** The result is larger than the page wants it. */
  | { readonly kind: "too-large" };

/** Signed with what the page gave to this worker alone. */
export type SignedMessage = CellMessage & { readonly signature: string };

/** Characters that a message may have: the page reads each in a task of its own. */
export const LONGEST_MESSAGE = 2_000_000;
/** As many characters of events go into one message, and the event that goes beyond. */
export const MESSAGE_CHARS = 200_000;
