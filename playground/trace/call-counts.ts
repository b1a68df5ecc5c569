import type { TraceEvent } from "./events.js";
import { rounded } from "./quantiles.js";

/** The calls of one method of the Bot API. */
export interface CallCounts {
  /** All that the bot made, answered or not. */
  readonly count: number;
  readonly failed: number;
  /** The failed ones by error code (429 for flood limits). */
  readonly errors: Readonly<Record<string, number>>;
  /** Mean virtual ms from the call to its answer, with its long poll; null without answers. */
  readonly roundTrip: number | null;
}

interface Tally {
  count: number;
  answered: number;
  failed: number;
  readonly errors: Map<string, number>;
  /** Ms of all round trips together. */
  total: number;
}

/** Counts calls by method. Memory: one entry for each method and each call under way. */
export class CallCounter {
  private readonly tallies = new Map<string, Tally>();
  /** When the calls under way were made, by operation. */
  private readonly since = new Map<number, number>();

  take(event: TraceEvent): void {
    if (event.kind === "call-requested") {
      this.tally(event.method).count++;
      this.since.set(event.operation, event.at);
    } else if (event.kind === "call-completed") {
      const { operation, method, ok, error, at } = event;
      const since = this.since.get(operation);
      if (since === undefined) return;
      this.since.delete(operation);
      const tally = this.tally(method);
      tally.answered++;
      tally.total += at - since;
      if (ok) return;
      tally.failed++;
      const code = String(error?.code ?? "unknown");
      tally.errors.set(code, (tally.errors.get(code) ?? 0) + 1);
    }
  }

  /** By method, in order of first use. */
  result(): Record<string, CallCounts> {
    return Object.fromEntries(
      [...this.tallies].map(([method, { count, answered, failed, errors, total }]) => {
        const roundTrip = answered === 0 ? null : rounded(total / answered);
        return [method, { count, failed, errors: Object.fromEntries(errors), roundTrip }];
      }),
    );
  }

  private tally(method: string): Tally {
    let tally = this.tallies.get(method);
    if (tally === undefined) {
      tally = { count: 0, answered: 0, failed: 0, errors: new Map(), total: 0 };
      this.tallies.set(method, tally);
    }
    return tally;
  }
}
