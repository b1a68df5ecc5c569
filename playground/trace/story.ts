import type { Trace, TraceEvent } from "./events.js";

/** One moment of the story that a reader steps through. */
export interface Moment {
  readonly kind: MomentKind;
  /** The place in the trace of the event that it tells. */
  readonly index: number;
  /** How many events of the trace have happened once this moment is told. */
  readonly events: number;
  readonly step: number;
  readonly at: number;
  readonly update: number | null;
  /** Updates that `sequentialize()` makes it wait for (`begins` and `held`). */
  readonly behind: readonly number[];
}

/** `story`: what a race is made of. `all`: whatever the bot, Telegram and the database do. */
export type Detail = "story" | "all";

const STORY = {
  "update-arrived": "arrives",
  "update-started": "begins",
  "constraint-entered": "held",
  "read-completed": "reads",
  "write-completed": "writes",
  "write-refused": "refused",
  "arrival-void": "void",
  signal: "signal",
  "process-ended": "process-ends",
  failed: "crashes",
} as const satisfies Partial<Record<TraceEvent["kind"], string>>;

const ALL = {
  ...STORY,
  "constraint-passed": "passes",
  "update-dropped": "dropped",
  "update-finished": "finishes",
  "read-requested": "asks",
  "write-requested": "saves",
  "call-requested": "calls",
  "call-completed": "answered",
  "timer-fired": "timer",
  console: "prints",
  "process-started": "process-starts",
  "webhook-sent": "delivers",
  "webhook-answered": "accepted",
  ended: "ends",
} as const satisfies Record<TraceEvent["kind"], string>;

export type MomentKind = (typeof ALL)[TraceEvent["kind"]];

/** The moments of a trace. Takes time in the number of events. */
export function story(trace: Trace, detail: Detail = "story"): Moment[] {
  const kinds: Partial<Record<TraceEvent["kind"], MomentKind>> = detail === "all" ? ALL : STORY;
  const held = new Set<number>();
  const moments: Moment[] = [];
  for (let index = 0; index < trace.length; index++) {
    const event = trace[index]!;
    const kind = kinds[event.kind];
    if (kind === undefined || !worthTelling(event, held)) continue;
    const update = "update" in event ? event.update : null;
    let behind: readonly number[] = event.kind === "constraint-entered" ? event.behind : [];
    // What the same step brings in its wake belongs to the moment, up to the next one.
    let events = index + 1;
    for (; events < trace.length; events++) {
      const next = trace[events]!;
      if (next.step !== event.step) break;
      const joins = next.kind === "constraint-entered" && kind === "begins";
      if (joins && next.update === update) {
        behind = next.behind;
        if (behind.length > 0) held.add(next.update);
      } else if (kinds[next.kind] !== undefined && worthTelling(next, held)) break;
    }
    const { step, at } = event;
    moments.push({ kind, index, events, step, at, update, behind });
    index = events - 1;
  }
  return moments;
}

/** Polls without a catch, start-up and constraints that hold nothing are not. */
function worthTelling(event: TraceEvent, held: Set<number>): boolean {
  switch (event.kind) {
    case "constraint-entered":
      if (event.behind.length > 0) held.add(event.update);
      return event.behind.length > 0;
    case "constraint-passed":
      return held.has(event.update);
    case "call-requested":
    case "timer-fired":
      return event.update !== null;
    case "call-completed":
      return event.update !== null || !event.ok || (event.delivered ?? []).length > 0;
    case "process-started":
      return event.step > 0;
    default:
      return true;
  }
}
