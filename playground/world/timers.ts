import { introduce } from "../inspect/classes.js";
import type { Operation, OperationKind, OperationRequest, Touches } from "../time/operation.js";
import type { World } from "./world.js";

type Callback = (...args: unknown[]) => void;

const TOUCHES: Touches = { kind: "unknown" };

/** What `setTimeout` returns: as in Node, an object that a number can stand for. */
class Timer implements OperationRequest {
  kind: OperationKind = "timer";
  readonly id: number;
  readonly update: number | null;
  readonly touches = TOUCHES;
  operation: Operation | undefined;
  private readonly life: number;
  private referenced = true;

  constructor(
    private readonly timers: Map<number, Timer>,
    private readonly world: World,
    /** Virtual ms. */
    readonly delay: number,
    private readonly repeats: boolean,
    private readonly callback: Callback,
    private readonly args: unknown[],
  ) {
    this.id = world.agenda.takeId();
    this.update = world.causality.current();
    this.life = world.life;
    if (world.isTimeout(this.id)) this.kind = "timeout";
    if (!world.halted) this.operation = world.ask(this, this.id);
  }

  get essential(): boolean {
    return this.referenced && !this.repeats;
  }

  deliver(): void {
    const { world, id, update } = this;
    this.operation = undefined;
    if (world.life !== this.life) return this.forget();
    world.record({ step: world.step, at: world.now(), kind: "timer-fired", operation: id, update });
    if (this.repeats) this.operation = world.ask(this);
    else this.forget();
    this.callback(...this.args);
  }

  stop(): void {
    this.forget();
    this.operation?.cancel();
    this.operation = undefined;
  }

  /** Only the request that the timer guards is worth waiting for. */
  guard(): void {
    this.kind = "timeout";
    if (this.operation) this.world.agenda.change(this.operation, { essential: false, idle: true });
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
    // Somebody may stop it by its number. Hardly anybody does, and keeping all would cost much.
    if (this.operation !== undefined) this.timers.set(this.id, this);
    return this.id;
  }
  private forget(): void {
    if (this.timers.size > 0) this.timers.delete(this.id);
  }
  private reference(referenced: boolean): this {
    this.referenced = referenced;
    const { essential, operation } = this;
    if (operation) this.world.agenda.change(operation, { essential });
    return this;
  }
}

introduce(Timer, "Timeout");

/** The longest delay that real timers take; a longer one becomes 1 ms, as there. */
const MAX_DELAY = 2 ** 31 - 1;

/** `setTimeout` and its family in virtual time. */
export function createTimers(world: () => World) {
  const timers = new Map<number, Timer>();
  /** The timer made last. */
  let newest: Timer | undefined;

  function start(callback: Callback, delay: unknown, args: unknown[], repeats: boolean): Timer {
    const wanted = Math.trunc(Number(delay) || 0);
    const ms = wanted < 1 || wanted > MAX_DELAY ? 1 : wanted;
    return (newest = new Timer(timers, world(), ms, repeats, callback, args));
  }

  function stop(handle: unknown): void {
    (handle instanceof Timer ? handle : timers.get(Number(handle)))?.stop();
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
      if (newest?.id === requestId - 1) newest.guard();
    },
    /** A timer that only ends what takes too long. */
    timeout(callback: () => void, ms: number): void {
      start(callback, ms, [], false).kind = "timeout";
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
