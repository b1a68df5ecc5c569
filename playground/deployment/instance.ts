import type { HttpRequest, HttpResponse } from "../telegram/webhook.js";

/** Serves one request; `answer` is called at most once. */
export type RequestHandler = (
  request: HttpRequest,
  answer: (response: HttpResponse) => void,
) => void;

type Listener = (...args: unknown[]) => unknown;

/** One process that runs the program: what it listens to, and whether it is still there. */
export class Instance {
  /** Serves the requests that reach this process, once it listens. */
  handler: RequestHandler | undefined;
  /** Requests under way. */
  busy = 0;
  ended = false;
  private readonly listeners = new Map<string, Set<Listener>>();
  private waiting: (() => void)[] = [];

  constructor(
    /** Counts from 1, in order of start. */
    readonly id: number,
    private readonly hooks: { onListen(): void; onExit(instance: Instance): void },
  ) {}

  /** The process listens for requests. */
  serve(handler: RequestHandler): void {
    this.handler = handler;
    this.hooks.onListen();
    for (const ready of this.waiting.splice(0)) ready();
  }

  /** Calls `ready` as soon as the process listens. */
  whenServing(ready: () => void): void {
    if (this.handler === undefined) this.waiting.push(ready);
    else ready();
  }

  /** Registers what runs at a signal, or at another event of the process. */
  on(event: string, listener: Listener): void {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners.add(listener));
  }

  off(event: string, listener: Listener): void {
    this.listeners.get(event)?.delete(listener);
  }

  /** Runs the listeners of an event; false when there are none. */
  emit(event: string, ...args: unknown[]): boolean {
    const listeners = [...(this.listeners.get(event) ?? [])];
    for (const listener of listeners) listener(...args);
    return listeners.length > 0;
  }

  exit(): void {
    if (this.ended) return;
    this.ended = true;
    this.handler = undefined;
    this.hooks.onExit(this);
  }
}
