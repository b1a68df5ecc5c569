import { busyUpdates } from "../../playground/trace/busy.js";
import type { RunStatus } from "../../playground/trace/events.js";
import { metrics, type Metrics } from "../../playground/trace/metrics.js";
import { rounded, type Spread } from "../../playground/trace/quantiles.js";
import type { Course } from "../../playground/trace/step-function.js";
import type { UpdateCounts } from "../../playground/trace/update-metrics.js";
import type { RunResult } from "../../playground/world/result.js";

/** What a run was like, as the laboratory shows it. Durations in virtual ms. */
export interface Figures {
  readonly status: RunStatus;
  readonly updates: UpdateCounts;
  readonly lost: number;
  /**
   * From writing to the first answer. What a person feels, however the bot is
   * run: a lock lets everybody in, and lets them wait inside.
   */
  readonly response: Spread;
  /** The second person who wrote, who waits for the first; the first where there is no other. */
  readonly somebody: { readonly name: string; readonly response: Spread } | null;
  /** From the first arrival to the last end; null when an update has none. */
  readonly finishedAfter: number | null;
  /** When the first update arrived. */
  readonly from: number;
  /** Updates in the bot's hands, and those of them that get on. */
  readonly inHands: Course;
  readonly busy: Course;
  readonly calls: number;
  /** Calls that Telegram refused. */
  readonly refused: number;
}

export function figuresOf({ status, trace, updates }: RunResult): Figures {
  const measured = metrics(trace);
  const somebody = measured.perUser[1] ?? measured.perUser[0] ?? null;
  const from = updates[0]?.arrived ?? 0;
  return {
    status,
    updates: measured.updates,
    lost: measured.lostWrites.count,
    response: measured.response,
    somebody: somebody && { name: somebody.name, response: somebody.response },
    finishedAfter: finishedAfter(measured, updates, from),
    from,
    inHands: measured.concurrency.inHands,
    busy: busyUpdates(trace),
    ...callsOf(measured),
  };
}

function finishedAfter(
  { updates: { arrived, finished } }: Metrics,
  updates: RunResult["updates"],
  from: number,
): number | null {
  if (arrived === 0 || finished < arrived) return null;
  return rounded(updates.reduce((last, update) => Math.max(last, update.finished ?? 0), 0) - from);
}

function callsOf({ calls }: Metrics): Pick<Figures, "calls" | "refused"> {
  const all = Object.values(calls);
  return {
    calls: all.reduce((sum, { count }) => sum + count, 0),
    refused: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The value of a course at a time: that of its last step before. */
export function valueAt({ steps }: Course, at: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.value ?? 0;
}
