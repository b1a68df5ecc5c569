import { describeReason, type Place } from "../errors.js";
import type { CallRequested, ConsoleLevel, RunStatus, Trace, TraceEvent } from "../trace/events.js";
import { lostWrites, type LostWrite } from "../trace/hazards.js";

export interface UpdateSummary {
  readonly id: number;
  readonly from: string;
  readonly chat: string;
  readonly text: string;
  /** Virtual ms; null when it has not happened. */
  readonly arrived: number;
  readonly started: number | null;
  readonly finished: number | null;
  readonly outcome: "ok" | "error" | "unfinished" | "undelivered";
}

export interface CallSummary {
  readonly update: number | null;
  readonly method: string;
  readonly payload: CallRequested["payload"];
  readonly at: number;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** For errors of the simulation itself: what a locale needs to say it. */
  readonly code?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Everything that a run gives back: plain JSON. */
export interface RunResult {
  readonly status: RunStatus;
  readonly virtualMs: number;
  readonly updates: readonly UpdateSummary[];
  readonly sessions: Readonly<Record<string, unknown>>;
  readonly lostWrites: readonly LostWrite[];
  readonly calls: readonly CallSummary[];
  readonly console: readonly {
    readonly level: ConsoleLevel;
    readonly text: string;
    readonly update: number | null;
  }[];
  readonly trace: Trace;
  readonly error: RunError | null;
}

export function summarize(
  status: RunStatus,
  trace: Trace,
  sessions: Readonly<Record<string, unknown>>,
  error: RunError | null,
): RunResult {
  return {
    status,
    virtualMs: trace.at(-1)?.at ?? 0,
    updates: updatesOf(trace),
    sessions,
    lostWrites: lostWrites(trace),
    calls: ofKind(trace, "call-requested").map(({ update, method, payload, at }) => ({
      update,
      method,
      payload,
      at,
    })),
    console: ofKind(trace, "console").map(({ level, text, update }) => ({ level, text, update })),
    trace,
    error,
  };
}

export function errorOf(reason: unknown, place: Place | null): RunError {
  const { file, line, column } = place ?? { file: null, line: null, column: null };
  const { name, message } = describeReason(reason);
  return { name, message, file, line, column };
}

function updatesOf(trace: Trace): UpdateSummary[] {
  const updates = new Map<number, UpdateSummary>();
  const change = (id: number, fields: Partial<UpdateSummary>) =>
    updates.set(id, { ...updates.get(id)!, ...fields });
  for (const event of trace) {
    if (event.kind === "update-arrived") {
      const { update: id, from, chat, text, at: arrived } = event;
      updates.set(id, {
        id,
        from: from.name,
        chat: chat.name,
        text,
        arrived,
        started: null,
        finished: null,
        outcome: "undelivered",
      });
    } else if (event.kind === "update-started") {
      change(event.update, { started: event.at, finished: null, outcome: "unfinished" });
    } else if (event.kind === "update-finished") {
      change(event.update, { finished: event.at, outcome: event.outcome });
    }
  }
  return [...updates.values()];
}

function ofKind<K extends TraceEvent["kind"]>(trace: Trace, kind: K) {
  return trace.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);
}
