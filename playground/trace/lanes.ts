import type { Party, Trace, TraceEvent, UpdateArrived } from "./events.js";
import type { Phase } from "./state.js";

/** A stretch of virtual time (ms) that an update spent in one phase. */
export interface Stretch {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  /** Places in the trace of the event that began it, and of the one that ended it. */
  readonly index: number;
  readonly until: number;
  /** The updates that `sequentialize()` made it wait for (`held` only). */
  readonly behind: readonly number[];
  /** There when the run was over before it was: nothing ended it. */
  readonly open?: true;
}

/** Something worth a mark on a lane: a call of the bot that was answered. */
export interface Note {
  readonly kind: "reply" | "call" | "error";
  readonly at: number;
  readonly index: number;
  /** What was sent, the method, or the error's code. */
  readonly text: string;
}

/** How the bot was done with an update; `cut` when its last process ended, or crashed, before. */
export interface LaneEnd {
  readonly kind: "finished" | "failed" | "dropped" | "cut";
  readonly at: number;
  readonly index: number;
}

/** All that happened to one update, from its arrival on. */
export interface Lane {
  readonly update: number;
  readonly from: Party;
  /** Null for an inline query. */
  readonly chat: Party | null;
  readonly text: string;
  readonly type?: UpdateArrived["type"];
  readonly at: number;
  readonly index: number;
  readonly stretches: readonly Stretch[];
  readonly notes: readonly Note[];
  readonly ends: readonly LaneEnd[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Growing extends Omit<Writable<Lane>, "stretches" | "notes" | "ends"> {
  readonly stretches: Stretch[];
  readonly notes: Note[];
  readonly ends: LaneEnd[];
  open: { phase: Phase; from: number; index: number; behind: readonly number[] } | undefined;
  /** How many runs of its handler the bot has in hand. */
  hands: number;
  /** Its operations and calls under way: they go on after a handler that did not await them. */
  readonly underWay: Set<number>;
}

/** The lanes of a trace, in order of arrival. Takes time in the number of events. */
export function lanesOf(trace: Trace): Lane[] {
  const lanes = new Map<number, Growing>();
  const texts = new Map<number, string>();
  trace.forEach((event, index) => {
    if (event.kind === "update-arrived") return void lanes.set(event.update, arrival(event, index));
    if (event.kind === "failed" || (event.kind === "process-ended" && event.left === 0)) {
      for (const lane of lanes.values()) {
        if (lane.open !== undefined && lane.open.phase !== "arrived")
          end(lane, "cut", event, index);
        // Answers to a process that is no more change nothing.
        lane.hands = 0;
        lane.underWay.clear();
      }
    }
    if (event.kind === "call-requested") texts.set(event.operation, saying(event));
    if (!("update" in event) || event.update === null) return;
    const lane = lanes.get(event.update);
    if (lane === undefined) return;
    if (event.kind === "call-completed") lane.notes.push(note(event, index, texts));
    follow(lane, event, index);
  });
  const last = trace.at(-1)?.at ?? 0;
  for (const lane of lanes.values()) close(lane, last, trace.length, true);
  return [...lanes.values()].map(grown);
}

function grown({ update, from, chat, text, type, at, index, ...rest }: Growing): Lane {
  const { stretches, notes, ends } = rest;
  return { update, from, chat, text, ...(type && { type }), at, index, stretches, notes, ends };
}

function arrival(event: Extract<TraceEvent, { kind: "update-arrived" }>, index: number): Growing {
  const { update, from, chat, text, type, at } = event;
  const open = { phase: "arrived", from: at, index, behind: [] } as const;
  const lists = { stretches: [], notes: [], ends: [] };
  const course = { open, hands: 0, underWay: new Set<number>() };
  return { update, from, chat, text, ...(type && { type }), at, index, ...lists, ...course };
}

function follow(lane: Growing, event: TraceEvent, index: number): void {
  const { at } = event;
  switch (event.kind) {
    case "update-started":
      lane.hands++;
      return turn(lane, "started", at, index);
    case "constraint-passed":
      return turn(lane, "started", at, index);
    case "constraint-entered":
      if (event.behind.length > 0) turn(lane, "held", at, index, event.behind);
      return;
    case "read-requested":
    case "write-requested":
      lane.underWay.add(event.operation);
      return turn(lane, event.kind === "read-requested" ? "reading" : "writing", at, index);
    case "call-requested":
      lane.underWay.add(event.operation);
      if (lane.open === undefined) turn(lane, "handling", at, index);
      return;
    case "read-completed":
    case "write-completed":
    case "write-refused":
      if (!lane.underWay.delete(event.operation)) return;
      return isOver(lane) ? close(lane, at, index) : turn(lane, "handling", at, index);
    case "call-completed":
      if (lane.underWay.delete(event.operation) && isOver(lane)) close(lane, at, index);
      return;
    case "update-finished":
      return finish(lane, event, index);
    case "update-dropped":
      return end(lane, "dropped", event, index);
  }
}

/** One run of the handler is done; another one may go on, or what it did not await. */
function finish(
  lane: Growing,
  event: Extract<TraceEvent, { kind: "update-finished" }>,
  index: number,
): void {
  const { open } = lane;
  lane.hands = Math.max(0, lane.hands - 1);
  end(lane, event.outcome === "ok" ? "finished" : "failed", event, index);
  if (lane.hands > 0) turn(lane, "handling", event.at, index);
  else if (lane.underWay.size > 0) turn(lane, open?.phase ?? "handling", event.at, index);
}

function isOver({ hands, underWay, ends }: Growing): boolean {
  return hands === 0 && underWay.size === 0 && ends.length > 0;
}

function turn(
  lane: Growing,
  phase: Phase,
  at: number,
  index: number,
  behind: readonly number[] = [],
): void {
  if (lane.open?.phase === phase) return;
  close(lane, at, index);
  lane.open = { phase, from: at, index, behind };
}

function end(lane: Growing, kind: LaneEnd["kind"], { at }: TraceEvent, index: number): void {
  close(lane, at, index);
  lane.ends.push({ kind, at, index });
}

function close(lane: Growing, to: number, until: number, goesOn = false): void {
  const { open } = lane;
  lane.open = undefined;
  if (open === undefined || (to === open.from && !goesOn)) return;
  lane.stretches.push({ ...open, to, until, ...(goesOn && { open: true }) });
}

function saying({ method, payload }: Extract<TraceEvent, { kind: "call-requested" }>): string {
  return typeof payload.text === "string" ? payload.text : method;
}

function note(
  event: Extract<TraceEvent, { kind: "call-completed" }>,
  index: number,
  texts: ReadonlyMap<number, string>,
): Note {
  const { at, ok, error, method, operation } = event;
  if (!ok) return { kind: "error", at, index, text: String(error?.code ?? method) };
  const text = texts.get(operation) ?? method;
  return { kind: text === method ? "call" : "reply", at, index, text };
}
