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

const KINDS = {
  "update-arrived": "arrives",
  "arrival-void": "void",
  "update-dropped": "dropped",
  "update-started": "begins",
  "constraint-entered": "held",
  "constraint-passed": "passes",
  "update-finished": "finishes",
  "read-requested": "asks",
  "read-completed": "reads",
  "write-requested": "saves",
  "write-completed": "writes",
  "write-refused": "refused",
  "call-requested": "calls",
  "call-completed": "answered",
  "timer-fired": "timer",
  console: "prints",
  signal: "signal",
  "process-started": "process-starts",
  "process-ended": "process-ends",
  "webhook-sent": "delivers",
  "webhook-answered": "accepted",
  failed: "crashes",
  ended: "ends",
} as const satisfies Record<TraceEvent["kind"], string>;

export type MomentKind = (typeof KINDS)[TraceEvent["kind"]];

/** The moments of a trace. Takes time in the number of events. */
export function story(trace: Trace, detail: Detail = "story"): Moment[] {
  const telling = new Telling();
  const told = (event: TraceEvent) =>
    telling.worth(event) && (detail === "all" || telling.essential(event));
  const moments: Moment[] = [];
  for (let index = 0; index < trace.length; index++) {
    const event = trace[index]!;
    if (!told(event)) continue;
    const kind = KINDS[event.kind];
    const update = "update" in event ? event.update : null;
    let behind: readonly number[] = event.kind === "constraint-entered" ? event.behind : [];
    // What the same step brings in its wake belongs to the moment, up to the next one.
    let events = index + 1;
    for (; events < trace.length; events++) {
      const next = trace[events]!;
      if (next.step !== event.step) break;
      const joins = next.kind === "constraint-entered" && kind === "begins";
      if (joins && next.update === update) {
        if (telling.worth(next)) behind = next.behind;
      } else if (told(next)) break;
    }
    const { step, at } = event;
    moments.push({ kind, index, events, step, at, update, behind });
    index = events - 1;
  }
  return moments;
}

/** What is told of a trace. It may be asked about an event twice, but not out of order. */
class Telling {
  private readonly held = new Set<number>();
  private readonly wrote = new Set<number>();

  /** Polls without a catch, start-up and constraints that hold nothing are never told. */
  worth(event: TraceEvent): boolean {
    switch (event.kind) {
      case "constraint-entered":
        if (event.behind.length > 0) this.held.add(event.update);
        return event.behind.length > 0;
      case "constraint-passed":
        return this.held.has(event.update);
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

  /** What a race is made of, and whatever went wrong. */
  essential(event: TraceEvent): boolean {
    switch (event.kind) {
      case "update-started":
        this.wrote.delete(event.update);
        return true;
      case "write-completed":
        if (event.update !== null) this.wrote.add(event.update);
        return true;
      case "update-finished":
        // The end of an update that wrote is told by its write.
        return event.outcome === "error" || !this.wrote.has(event.update);
      case "call-completed":
        return !event.ok;
      case "webhook-sent":
        return event.instance === null;
      case "webhook-answered":
        return !event.accepted;
      case "ended":
        return ["deadlock", "timeout", "over-budget"].includes(event.status);
      case "constraint-passed":
      case "read-requested":
      case "write-requested":
      case "call-requested":
      case "timer-fired":
      case "console":
      case "process-started":
        return false;
      case "update-arrived":
      case "arrival-void":
      case "update-dropped":
      case "constraint-entered":
      case "read-completed":
      case "write-refused":
      case "signal":
      case "process-ended":
      case "failed":
        return true;
    }
  }
}
