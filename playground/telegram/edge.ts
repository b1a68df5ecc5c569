import type { TraceEvent } from "../trace/events.js";
import type { OperationKind, Touches } from "../time/operation.js";

/** A completion that was asked of an edge and can still be changed. */
export interface Pending {
  readonly id: number;
  /** Makes it due `delay` ms from now; the run waits for it from then on. */
  hasten(delay: number): void;
  cancel(): void;
}

export interface Completion {
  readonly kind: OperationKind;
  /** Ms from now: virtual in a world, real behind the HTTP face. */
  readonly delay: number;
  /** The update on whose behalf it was asked for. */
  readonly update: number | null;
  readonly touches: Touches;
  /** Of a call: the Bot API's method. */
  readonly method?: string;
  /** Of a long poll: the updates that it would bring if it completed now. */
  readonly brings?: () => readonly number[];
  /** True for a long poll that waits for something to happen. */
  readonly idle?: boolean;
  readonly deliver: () => void;
}

/**
 * All that the simulated Telegram and the simulated database need of the
 * world: time, and somebody who writes down what happens. A world gives
 * virtual time, the HTTP face real time.
 */
export interface Edge {
  /** The scheduler's step, which stamps what happens. */
  readonly step: number;
  /** Ms since the start of the run. */
  now(): number;
  /** Takes the number under which an operation stands in the trace. */
  takeId(): number;
  later(completion: Completion, id?: number): Pending;
  record(event: TraceEvent): void;
}
