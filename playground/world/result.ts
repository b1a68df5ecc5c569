import { CarreraError, describeReason, type Place } from "../errors.js";
import type { CallRequested, ConsoleLevel, RunStatus, Trace } from "../trace/events.js";
import type { Schedule } from "../schedule/schedule.js";
import type { PendingEvent } from "../trace/pending.js";
import type { BudgetName } from "./budget.js";
import { LostWriteDetector, type LostWrite } from "../trace/hazards.js";

export interface UpdateSummary {
  readonly id: number;
  readonly from: string;
  /** Null for an inline query. */
  readonly chat: string | null;
  readonly text: string;
  /** Virtual ms; null when it has not happened. */
  readonly arrived: number;
  readonly started: number | null;
  readonly finished: number | null;
  /** `cut`: its process ended before it did. */
  readonly outcome: "ok" | "error" | "unfinished" | "cut" | "undelivered";
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
  /** What a run that is `over-budget` has used up. */
  readonly budget?: BudgetName;
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
  /** The operations that completed, in order: replayed, they give the same run again. */
  readonly schedule: Schedule["picks"];
  /** Of a paused run, what can come next, in time order. */
  readonly pending: readonly PendingEvent[];
  readonly trace: Trace;
  /**
   * For each event of the trace the 1-based line of the program that it came
   * from, 0 for none; only when lines were asked for.
   */
  readonly lines?: readonly number[];
  readonly error: RunError | null;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a run gives back that its trace does not tell. */
export type Outcome = Pick<
  RunResult,
  "status" | "budget" | "sessions" | "schedule" | "pending" | "error"
>;

export function summarize(
  trace: Trace,
  { status, budget, sessions, schedule, pending, error }: Outcome,
): RunResult {
  const updates = new Map<number, Writable<UpdateSummary>>();
  const calls: CallSummary[] = [];
  const lines: RunResult["console"][number][] = [];
  const losses = new LostWriteDetector();
  for (const event of trace) {
    losses.take(event);
    switch (event.kind) {
      case "call-requested": {
        const { update, method, payload, at } = event;
        calls.push({ update, method, payload, at });
        break;
      }
      case "console": {
        const { level, text, update } = event;
        lines.push({ level, text, update });
        break;
      }
      case "update-arrived": {
        const { update: id, from, chat, text, at: arrived } = event;
        updates.set(id, {
          id,
          from: from.name,
          chat: chat?.name ?? null,
          text,
          arrived,
          started: null,
          finished: null,
          outcome: "undelivered",
        });
        break;
      }
      case "update-started": {
        const update = updates.get(event.update);
        if (update === undefined) break;
        update.started = event.at;
        update.finished = null;
        update.outcome = "unfinished";
        break;
      }
      case "process-ended":
        if (event.left > 0) break;
        for (const update of updates.values()) {
          if (update.outcome === "unfinished") update.outcome = "cut";
        }
        break;
      case "update-finished": {
        const update = updates.get(event.update);
        if (update === undefined) break;
        update.finished = event.at;
        update.outcome = event.outcome;
        break;
      }
    }
  }
  return {
    status,
    ...(budget === undefined ? {} : { budget }),
    virtualMs: trace.at(-1)?.at ?? 0,
    updates: [...updates.values()],
    sessions,
    lostWrites: losses.findings,
    calls,
    console: lines,
    schedule,
    pending,
    trace,
    error,
  };
}

/** Whatever was thrown, as plain JSON; the simulation's own errors keep their code. */
export function errorOf(reason: unknown, place: Place | null): RunError {
  const { file, line, column } = place ?? { file: null, line: null, column: null };
  const error = { ...describeReason(reason), file, line, column };
  if (!(reason instanceof CarreraError)) return error;
  return { ...error, code: reason.code, data: { ...reason.data } };
}
