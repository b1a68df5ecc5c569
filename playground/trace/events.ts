import type { Snapshot } from "../inspect/snapshot.js";

/**
 * The trace: everything that happened in a run, in order, as plain JSON.
 *
 * A trace is append-only. `step` counts the scheduler's steps from 1 (0 is the
 * program's start): one step delivers one completion (an arrival, a reply, a
 * read, a write, a timer) and then runs all microtasks dry, so several events
 * can share a step. `at` is virtual time in ms since the start of the run.
 * `update` is the id of the update that caused the event, or null for what the
 * program does outside of any update (start-up, polling).
 */
export type TraceEvent = Stamp & EventBody;

interface Stamp {
  readonly step: number;
  readonly at: number;
}

export interface Party {
  readonly id: number;
  readonly name: string;
}

export type EventBody =
  | UpdateArrived
  | UpdateDropped
  | UpdateStarted
  | ConstraintEntered
  | ConstraintPassed
  | UpdateFinished
  | ReadRequested
  | ReadCompleted
  | WriteRequested
  | WriteCompleted
  | WriteRefused
  | CallRequested
  | CallCompleted
  | TimerFired
  | ConsoleWritten
  | SignalSent
  | ProcessStarted
  | ProcessEnded
  | RunFailed
  | RunEnded
  | ArrivalVoid
  | WebhookSent
  | WebhookAnswered;

/** Somebody wrote to the bot, or asked it for something: Telegram now holds the update. */
export interface UpdateArrived {
  readonly kind: "update-arrived";
  readonly update: number;
  readonly from: Party;
  /** Null for an inline query, which belongs to no chat. */
  readonly chat: Party | null;
  /** The message's text, after an edit the new one; for a press the button's label; the query. */
  readonly text: string;
  /** Absent for a new message. */
  readonly type?: "edit" | "press" | "inline";
}

/** Telegram threw the update away: the bot does not want its kind, or dropped what was pending. */
export interface UpdateDropped {
  readonly kind: "update-dropped";
  readonly update: number;
}

/** `bot.handleUpdate` was called: the update is in the bot's hands. */
export interface UpdateStarted {
  readonly kind: "update-started";
  readonly update: number;
}

/**
 * The update reached a `sequentialize()` middleware. `behind` lists the updates
 * that hold or await one of its constraints and so come first; empty when
 * nothing holds it back.
 */
export interface ConstraintEntered {
  readonly kind: "constraint-entered";
  readonly update: number;
  readonly constraints: readonly string[];
  readonly behind: readonly number[];
}

/** `sequentialize()` let the update pass to the next middleware. */
export interface ConstraintPassed {
  readonly kind: "constraint-passed";
  readonly update: number;
}

/** The promise of `bot.handleUpdate` settled. */
export interface UpdateFinished {
  readonly kind: "update-finished";
  readonly update: number;
  readonly outcome: "ok" | "error";
  /** The error's name and message, when the outcome is `error`. */
  readonly error?: string;
}

/** A storage adapter was asked for a key. `operation` pairs it with its completion. */
export interface ReadRequested {
  readonly kind: "read-requested";
  readonly operation: number;
  readonly update: number | null;
  readonly key: string;
}

/** The read took effect: `value` (undefined: no such key) at `version` (0: never written). */
export interface ReadCompleted {
  readonly kind: "read-completed";
  readonly operation: number;
  readonly update: number | null;
  readonly key: string;
  readonly version: number;
  readonly value?: unknown;
}

/** A storage adapter was given a value to store (undefined: to delete). */
export interface WriteRequested {
  readonly kind: "write-requested";
  readonly operation: number;
  readonly update: number | null;
  readonly key: string;
  readonly value?: unknown;
}

/**
 * The write took effect and made `version`. `seen` is the version that the
 * same update last read or wrote under this key, null when it never did: a
 * `seen` below `version - 1` means that a change in between was never seen.
 */
export interface WriteCompleted {
  readonly kind: "write-completed";
  readonly operation: number;
  readonly update: number | null;
  readonly key: string;
  readonly version: number;
  readonly seen: number | null;
  readonly value?: unknown;
}

/** A conditional write was refused: the store is at `version`, not at `expected`. */
export interface WriteRefused {
  readonly kind: "write-refused";
  readonly operation: number;
  readonly update: number | null;
  readonly key: string;
  readonly version: number;
  readonly expected: number;
}

/** The bot called a method of the Bot API. */
export interface CallRequested {
  readonly kind: "call-requested";
  readonly operation: number;
  readonly update: number | null;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Telegram answered. `delivered` lists the updates that a `getUpdates` brought. */
export interface CallCompleted {
  readonly kind: "call-completed";
  readonly operation: number;
  readonly update: number | null;
  readonly method: string;
  readonly ok: boolean;
  /** Bot API error code and description, when not ok. */
  readonly error?: { readonly code: number; readonly description: string };
  readonly delivered?: readonly number[];
}

/** A timer of the program or of a library fired. */
export interface TimerFired {
  readonly kind: "timer-fired";
  readonly operation: number;
  readonly update: number | null;
}

export type ConsoleLevel = "debug" | "log" | "info" | "warn" | "error";

export interface ConsoleWritten {
  readonly kind: "console";
  readonly update: number | null;
  readonly level: ConsoleLevel;
  /** The line as it was printed. */
  readonly text: string;
  /**
   * What in the line can be unfolded, in order, as it was at that moment. Absent
   * when there is nothing; empty when the run had no more room for it.
   */
  readonly objects?: readonly PrintedObject[];
}

/** An object in a line of the console: where its text stands in the line's, and what it was. */
export interface PrintedObject {
  readonly at: number;
  readonly length: number;
  readonly value: Snapshot;
}

/** A signal reached the program's processes. */
export interface SignalSent {
  readonly kind: "signal";
  readonly signal: string;
}

/** Another process of the program started; the first one starts with the trace. */
export interface ProcessStarted {
  readonly kind: "process-started";
  /** Counts from 1, in order of start. */
  readonly instance: number;
}

export interface ProcessEnded {
  readonly kind: "process-ended";
  readonly instance: number;
  /** How many processes are left; with the last one, what was under way is cut off. */
  readonly left: number;
}

/** The program crashed: nothing of it happens after this event. */
export interface RunFailed {
  readonly kind: "failed";
  readonly update: number | null;
  readonly error: string;
}

/**
 * `paused`: the schedule has no more picks, and something could still happen.
 * `over-budget`: the run had done as much as it was allowed to, and was ended.
 */
export type RunStatus = "ok" | "error" | "deadlock" | "timeout" | "paused" | "over-budget";

/** Always the last event of a trace. */
export interface RunEnded {
  readonly kind: "ended";
  readonly status: RunStatus;
}

/** Somebody wanted to edit a message or press a button that was not there: no update came of it. */
export interface ArrivalVoid {
  readonly kind: "arrival-void";
  readonly from: Party;
  readonly chat: Party;
  /** The new text of the edit, or the label of the button. */
  readonly text: string;
  readonly reason: "no-message" | "no-button";
}

/**
 * Telegram's request with the update is at the webhook. `attempt` counts from 1;
 * `instance` is the server of the program that takes it, null when none does.
 */
export interface WebhookSent {
  readonly kind: "webhook-sent";
  readonly operation: number;
  readonly update: number;
  readonly attempt: number;
  readonly instance: number | null;
}

/**
 * The webhook's response is at Telegram: `status` is its HTTP status, null when
 * the connection was refused or no response came in time. An update that was
 * not `accepted` (2xx) is sent again after `retryIn` ms, unless the webhook was
 * changed meanwhile.
 */
export interface WebhookAnswered {
  readonly kind: "webhook-answered";
  readonly operation: number;
  readonly update: number;
  readonly attempt: number;
  readonly status: number | null;
  readonly accepted: boolean;
  readonly retryIn?: number;
}

export type Trace = readonly TraceEvent[];
