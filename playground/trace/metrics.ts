import { CallCounter, type CallCounts } from "./call-counts.js";
import { ConcurrencyCollector, type Concurrency } from "./concurrency.js";
import type { Trace, TraceEvent } from "./events.js";
import { LostWriteDetector } from "./hazards.js";
import { rounded } from "./quantiles.js";
import {
  countOf,
  measure,
  timesOf,
  type Times,
  type UpdateCounts,
  type UpdateMetrics,
  type UserMetrics,
} from "./update-metrics.js";
import { UpdateTimesCollector, type UpdateTimes } from "./update-times.js";

/** What a run was like, in numbers: plain JSON. */
export interface Metrics extends Times {
  readonly updates: UpdateCounts;
  readonly perUpdate: readonly UpdateMetrics[];
  readonly perUser: readonly UserMetrics[];
  /**
   * Finished updates per second of virtual time between the first arrival and
   * the last finish; null when no time passed or nothing finished.
   */
  readonly throughput: number | null;
  readonly concurrency: Concurrency;
  readonly lostWrites: {
    readonly count: number;
    readonly byKey: Readonly<Record<string, number>>;
  };
  readonly calls: Readonly<Record<string, CallCounts>>;
  /** Requests of Telegram; retries are the attempts after an update's first. */
  readonly webhook: { readonly attempts: number; readonly retries: number };
}

export function metrics(trace: Trace): Metrics {
  const collector = new MetricsCollector();
  for (const event of trace) collector.take(event);
  return collector.result();
}

/** Measures a run while it happens, without its trace: a few numbers for each update. */
export class MetricsCollector {
  private readonly times = new UpdateTimesCollector();
  private readonly concurrency = new ConcurrencyCollector();
  private readonly calls = new CallCounter();
  private readonly losses = new LostWriteDetector();
  private attempts = 0;
  private retries = 0;

  take(event: TraceEvent): void {
    this.times.take(event);
    this.concurrency.take(event);
    this.calls.take(event);
    this.losses.take(event);
    if (event.kind !== "webhook-sent") return;
    this.attempts++;
    if (event.attempt > 1) this.retries++;
  }

  /** So far; may be asked for at any time. */
  result(): Metrics {
    const updates = [...this.times.updates];
    const perUpdate = updates.map(measure);
    const from = updates[0]?.arrived ?? 0;
    return {
      updates: countOf(updates),
      ...timesOf(perUpdate),
      perUpdate,
      perUser: this.perUser(perUpdate),
      throughput: throughput(updates, from),
      concurrency: this.concurrency.result(from),
      lostWrites: this.lostWrites(),
      calls: this.calls.result(),
      webhook: { attempts: this.attempts, retries: this.retries },
    };
  }

  private perUser(updates: readonly UpdateMetrics[]): UserMetrics[] {
    const byUser = new Map<number, UpdateMetrics[]>();
    for (const id of this.times.users.keys()) byUser.set(id, []);
    for (const update of updates) byUser.get(update.user)!.push(update);
    return [...this.times.users].map(([id, name]) => {
      const theirs = byUser.get(id)!;
      return { id, name, updates: theirs.length, ...timesOf(theirs) };
    });
  }

  private lostWrites(): Metrics["lostWrites"] {
    const { findings } = this.losses;
    const byKey = new Map<string, number>();
    for (const { key } of findings) byKey.set(key, (byKey.get(key) ?? 0) + 1);
    return { count: findings.length, byKey: Object.fromEntries(byKey) };
  }
}

/** `from` is the first arrival. */
function throughput(updates: readonly UpdateTimes[], from: number): number | null {
  let last = from;
  let finished = 0;
  for (const update of updates) {
    if (update.finished === null) continue;
    finished++;
    last = Math.max(last, update.finished);
  }
  return last > from ? rounded((1000 * finished) / (last - from)) : null;
}
