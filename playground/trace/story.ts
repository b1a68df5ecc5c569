import type { Trace, TraceEvent } from "./events.js";

/** One moment of the story that a reader steps through. */
export interface Moment {
  readonly kind: "arrives" | "begins" | "reads" | "writes";
  readonly update: number;
  readonly step: number;
  readonly at: number;
  /** How many events of the trace have happened once this moment is told. */
  readonly events: number;
  /** Updates that `sequentialize()` makes it wait for (`begins` only). */
  readonly behind: readonly number[];
  readonly key?: string;
  readonly value?: unknown;
  readonly version?: number;
}

/**
 * The moments that tell a race: arrivals, beginnings, reads, writes. Everything
 * else (calls, timers, polling) stays in the trace and in the states.
 */
export function story(trace: Trace): Moment[] {
  const moments: Moment[] = [];
  trace.forEach((event, index) => {
    const kind = kinds[event.kind];
    if (kind === undefined || !("update" in event) || event.update === null) return;
    const { update, step, at } = event;
    const stored = event.kind === "read-completed" || event.kind === "write-completed";
    const { count, behind } = settle(trace, index, update);
    moments.push({
      kind,
      update,
      step,
      at,
      events: count,
      behind,
      ...(stored ? { key: event.key, value: event.value, version: event.version } : {}),
    });
  });
  return moments;
}

const kinds: Partial<Record<TraceEvent["kind"], Moment["kind"]>> = {
  "update-arrived": "arrives",
  "update-started": "begins",
  "read-completed": "reads",
  "write-completed": "writes",
};

/** What the same step brings in its wake belongs to the moment, up to the next moment. */
function settle(trace: Trace, index: number, update: number) {
  let count = index + 1;
  let behind: readonly number[] = [];
  const { step } = trace[index]!;
  for (; count < trace.length; count++) {
    const event = trace[count]!;
    if (event.step !== step || kinds[event.kind] !== undefined) break;
    if (event.kind === "constraint-entered" && event.update === update) behind = event.behind;
  }
  return { count, behind };
}
