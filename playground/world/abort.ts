import { introduce } from "../inspect/classes.js";

type Listener = ((event: AbortEvent) => void) | { handleEvent(event: AbortEvent): void };

interface AbortEvent {
  readonly type: "abort";
  readonly target: VirtualAbortSignal;
  readonly currentTarget: VirtualAbortSignal;
}

/** `setTimeout` in virtual time. */
type SetTimeout = (callback: () => void, ms: number) => unknown;

/**
 * `AbortSignal` as the DOM standard describes it (§3.2), for worlds in which
 * timeouts are virtual, and the same on every platform. Made for the rate at
 * which a bot makes them: one for each call of the Bot API.
 */
export class VirtualAbortSignal {
  aborted = false;
  reason: unknown = undefined;
  onabort: ((event: AbortEvent) => void) | null = null;
  private listeners: { listener: Listener; once: boolean }[] | undefined;

  addEventListener(type: string, listener: Listener | null, options?: unknown): void {
    if (type !== "abort" || listener === null) return;
    const { once = false, signal } = (typeof options === "object" ? (options ?? {}) : {}) as {
      once?: boolean;
      signal?: VirtualAbortSignal;
    };
    if (signal?.aborted) return;
    this.listeners ??= [];
    if (this.listeners.some((one) => one.listener === listener)) return;
    this.listeners.push({ listener, once });
    signal?.addEventListener("abort", () => this.removeEventListener("abort", listener));
  }

  removeEventListener(type: string, listener: Listener | null): void {
    const { listeners } = this;
    if (type !== "abort" || listeners === undefined) return;
    const index = listeners.findIndex((one) => one.listener === listener);
    if (index !== -1) listeners.splice(index, 1);
  }

  dispatchEvent(event: AbortEvent): boolean {
    this.onabort?.(event);
    for (const { listener, once } of [...(this.listeners ?? [])]) {
      if (once) this.removeEventListener("abort", listener);
      if (typeof listener === "function") listener.call(this, event);
      else listener.handleEvent(event);
    }
    return true;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }

  static abort(reason?: unknown): VirtualAbortSignal {
    const signal = new VirtualAbortSignal();
    abort(signal, reason);
    return signal;
  }

  static any(signals: Iterable<VirtualAbortSignal>): VirtualAbortSignal {
    const any = new VirtualAbortSignal();
    for (const signal of signals) {
      if (signal.aborted) abort(any, signal.reason);
      else signal.addEventListener("abort", () => abort(any, signal.reason));
    }
    return any;
  }
}

export class VirtualAbortController {
  readonly signal = new VirtualAbortSignal();

  abort(reason?: unknown): void {
    abort(this.signal, reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }
}

introduce(VirtualAbortSignal, "AbortSignal");
introduce(VirtualAbortController, "AbortController");

/** The class with `timeout`, which waits in virtual time. */
export function createAbortSignal(setTimeout: SetTimeout): typeof VirtualAbortSignal {
  class AbortSignal extends VirtualAbortSignal {
    static timeout(ms: number): VirtualAbortSignal {
      const signal = new VirtualAbortSignal();
      const error = named("TimeoutError", "The operation was aborted due to timeout");
      setTimeout(() => abort(signal, error), ms);
      return signal;
    }
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof VirtualAbortSignal;
    }
  }
  return introduce(AbortSignal, "AbortSignal");
}

/** What an aborted request rejects with. */
export function abortError(): Error {
  return named("AbortError", "This operation was aborted");
}

function abort(signal: VirtualAbortSignal, reason: unknown = abortError()): void {
  if (signal.aborted) return;
  signal.aborted = true;
  signal.reason = reason;
  signal.dispatchEvent({ type: "abort", target: signal, currentTarget: signal });
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
