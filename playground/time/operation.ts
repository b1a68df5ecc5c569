import { nowhere, type Context } from "../causality/context.js";
import type { Agenda } from "./agenda.js";

/** What a pending operation touches, so that an explorer can tell which ones commute. */
export type Touches =
  | { readonly kind: "key"; readonly key: string; readonly access: "read" | "write" }
  | { readonly kind: "chat"; readonly chat: string }
  | { readonly kind: "telegram" }
  | { readonly kind: "unknown" };

/** What happens when an operation completes. */
export type OperationKind =
  | "arrival" // somebody writes, edits or presses
  | "signal" // the operating system tells the processes to end
  | "read" // the database answers
  | "write"
  | "call" // Telegram answers a call of the Bot API
  | "webhook-request" // Telegram's request reaches the program
  | "webhook-response" // the program's response reaches Telegram
  | "webhook-retry" // Telegram sends again what was not accepted
  | "timer" // of the program or of a library
  | "timeout" // the guard of a request, which ends what takes too long
  | "restart"; // a process is started again

/** A completion that is asked for. */
export interface OperationRequest {
  readonly kind: OperationKind;
  /** Virtual ms from now. */
  readonly delay: number;
  /** The update that asks for it, or null. */
  readonly update: number | null;
  readonly touches: Touches;
  /** Of a call: the Bot API's method. */
  readonly method?: string;
  /** Of a long poll: the updates that it would bring if it completed now. */
  brings?(): readonly number[];
  /** Whether a run must wait for it: not so for idle long polls and repeating timers. */
  readonly essential?: boolean;
  /** Whether only time passing can bring it and nothing depends on it (long polls and their guards). */
  readonly idle?: boolean;
  deliver(): void;
}

/** A completion that has been asked for: the agenda owns its time and its place in the heap. */
export class Operation {
  /** Virtual time in ms at which it is due. */
  at: number;
  essential: boolean;
  idle: boolean;
  /** On whose behalf it was asked for. */
  context: Context = nowhere;
  /** Index in the heap; -1 when it is not on the agenda (delivered or cancelled). */
  slot = -1;

  constructor(
    private readonly agenda: Agenda,
    /** Order of request, unique in a run. */
    readonly id: number,
    private readonly request: OperationRequest,
  ) {
    this.at = agenda.now + request.delay;
    this.idle = request.idle ?? false;
    this.essential = request.essential ?? !this.idle;
  }

  get kind(): OperationKind {
    return this.request.kind;
  }

  get update(): number | null {
    return this.request.update;
  }

  get touches(): Touches {
    return this.request.touches;
  }

  get method(): string | undefined {
    return this.request.method;
  }

  /** Whether nobody but time would bring it: it waits for nothing to complete. */
  get timely(): boolean {
    return this.idle || this.request.kind === "timeout";
  }

  brings(): readonly number[] | undefined {
    return this.request.brings?.();
  }

  deliver(): void {
    this.request.deliver();
  }

  /** Makes it due `delay` ms from now; the run waits for it from then on. */
  hasten(delay: number): void {
    this.agenda.change(this, { at: this.agenda.now + delay, essential: true, idle: false });
  }

  cancel(): void {
    this.agenda.remove(this);
  }
}

/** The order of a timeline: by due time, among equals by order of request. */
export function before(a: Operation, b: Operation): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
