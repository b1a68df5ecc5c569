import type { Operation } from "../time/agenda.js";
import type { World } from "./world.js";

type Callback = (...args: unknown[]) => void;

/** What `setTimeout` returns: as in Node, an object that a number can stand for. */
class Timer {
  operation: Operation | undefined;
  private referenced = true;

  constructor(
    readonly id: number,
    readonly world: World,
    readonly repeats: boolean,
  ) {}

  get holds(): boolean {
    return this.referenced && !this.repeats;
  }
  ref(): this {
    return this.reference(true);
  }
  unref(): this {
    return this.reference(false);
  }
  hasRef(): boolean {
    return this.referenced;
  }
  [Symbol.toPrimitive](): number {
    return this.id;
  }
  private reference(referenced: boolean): this {
    this.referenced = referenced;
    if (this.operation) this.world.agenda.change(this.operation, { essential: this.holds });
    return this;
  }
}

/** The longest delay that real timers take; a longer one becomes 1 ms, as there. */
const MAX_DELAY = 2 ** 31 - 1;

/** `setTimeout` and its family in virtual time. */
export function createTimers(world: () => World) {
  const timers = new Map<number, Timer>();
  /** The timer made last, with the operation number that was next then. */
  let newest: { readonly timer: Timer; readonly marker: number } | undefined;

  function start(callback: Callback, delay: unknown, args: unknown[], repeats: boolean): Timer {
    const home = world();
    const { agenda } = home;
    const wanted = Math.trunc(Number(delay) || 0);
    const ms = wanted < 1 || wanted > MAX_DELAY ? 1 : wanted;
    const update = home.context.current();
    const timer = new Timer(agenda.takeId(), home, repeats);
    const schedule = (id: number) => {
      timer.operation = agenda.add(
        home.now(),
        { delay: ms, update, touches: { kind: "unknown" }, essential: timer.holds, deliver },
        id,
      );
    };
    const deliver = () => {
      timer.operation = undefined;
      home.record({ kind: "timer-fired", operation: timer.id, update });
      if (repeats) schedule(agenda.takeId());
      else timers.delete(timer.id);
      callback(...args);
    };
    schedule(timer.id);
    timers.set(timer.id, timer);
    newest = { timer, marker: timer.id };
    return timer;
  }

  function stop(handle: unknown): void {
    const timer = handle instanceof Timer ? handle : timers.get(Number(handle));
    if (timer === undefined) return;
    timers.delete(timer.id);
    if (timer.operation !== undefined) timer.world.agenda.remove(timer.operation);
    timer.operation = undefined;
  }

  return {
    /** Forgets the timers of a run that is over. */
    clear(): void {
      timers.clear();
      newest = undefined;
    },
    /**
     * Marks the timer that guards a request against timing out: grammY starts
     * it right before it calls `fetch`, so it bears the number just before the
     * request's. Only the request itself is worth waiting for.
     */
    guard(requestId: number): void {
      if (newest === undefined || newest.marker !== requestId - 1) return;
      const { operation, world: home } = newest.timer;
      if (operation) home.agenda.change(operation, { essential: false, idle: true });
    },
    api: {
      setTimeout: (callback: Callback, delay?: unknown, ...args: unknown[]) =>
        start(callback, delay, args, false),
      setInterval: (callback: Callback, delay?: unknown, ...args: unknown[]) =>
        start(callback, delay, args, true),
      setImmediate: (callback: Callback, ...args: unknown[]) => start(callback, 0, args, false),
      clearTimeout: stop,
      clearInterval: stop,
      clearImmediate: stop,
    },
  };
}
