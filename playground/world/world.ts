import type { Causality } from "../causality/causality.js";
import { jitterOf, type Settings } from "./settings.js";
import { timeOrder, type SchedulePolicy } from "../schedule/policy.js";
import { SimulatedDatabase } from "../storage/database.js";
import { isSignal, type Arrival } from "../telegram/arrivals.js";
import { TelegramServer } from "../telegram/server.js";
import type { Completion, Edge, Pending } from "../telegram/edge.js";
import { Agenda, type Operation } from "../time/agenda.js";
import { EPOCH } from "../time/epoch.js";
import type { EventBody, RunStatus, TraceEvent } from "../trace/events.js";

/** Why a program stopped before its time. */
export interface Crash {
  readonly update: number | null;
  readonly reason: unknown;
}

interface Numbered {
  readonly arrival: Arrival;
  readonly id: number;
}

/** Arrivals by time, with the numbers that they have had from the start. */
function inOrder(arrivals: readonly Arrival[]): Numbered[] {
  return arrivals
    .map((arrival, index) => ({ arrival, id: index + 1 }))
    .sort((a, b) => a.arrival.at - b.arrival.at || a.id - b.id);
}

/**
 * One run: virtual time, a Telegram, a database and the trace. It owns every
 * completion; the program, evaluated in a realm, only ever waits for them.
 */
export class World implements Edge {
  readonly agenda = new Agenda();
  readonly trace: TraceEvent[] = [];
  readonly telegram: TelegramServer;
  readonly database: SimulatedDatabase;
  /** The first handler error that no `bot.catch` took care of. */
  unhandled: Crash | undefined;
  crash: Crash | undefined;
  /** Made where the program started its bot: the place of errors that have none of their own. */
  launch: Error | undefined;
  /** Set when the program ends itself, as `process.exit()` does. */
  exited = false;
  private step = 0;
  private unfinished = 0;

  constructor(
    readonly settings: Settings,
    readonly causality: Causality,
    private readonly policy: SchedulePolicy = timeOrder,
  ) {
    const jitter = jitterOf(settings);
    const { read, write, api } = settings.latency;
    this.telegram = new TelegramServer(this, () => jitter(api));
    this.database = new SimulatedDatabase(this, {
      read: () => jitter(read),
      write: () => jitter(write),
    });
    this.unfinished = settings.arrivals.length;
    this.agenda.reserve(settings.arrivals.length);
    this.schedule(inOrder(settings.arrivals));
  }

  /**
   * Puts the next arrival on the agenda, which brings the one after it: what
   * people do comes in its order, and a long queue of it costs nothing.
   */
  private schedule(arrivals: readonly Numbered[], next = 0): void {
    const entry = arrivals[next];
    if (entry === undefined) return;
    const { arrival, id } = entry;
    const deliver = () => {
      this.schedule(arrivals, next + 1);
      // TODO signals
      if (isSignal(arrival) || this.telegram.receive(arrival) === null) this.unfinished--;
    };
    const delay = arrival.at - this.agenda.now;
    this.agenda.add({ delay, update: null, touches: { kind: "telegram" }, deliver }, id);
  }

  now(): number {
    return this.agenda.now;
  }

  /** Virtual wall-clock time in ms since 1970. */
  clock(): number {
    return EPOCH + this.agenda.now;
  }

  takeId(): number {
    return this.agenda.takeId();
  }

  later(completion: Completion, id?: number): Pending {
    return this.agenda.add(completion, id);
  }

  record(event: EventBody): void {
    if (event.kind === "update-finished") this.unfinished--;
    // Stamped in place: a copy of each event would cost as much as the event.
    const stamped = event as unknown as { -readonly [K in keyof TraceEvent]: TraceEvent[K] };
    stamped.step = this.step;
    stamped.at = this.agenda.now;
    this.trace.push(event as TraceEvent);
  }

  /** The program threw where nobody catches: as in a real process, nothing follows. */
  fail(reason: unknown, update: number | null): void {
    this.crash ??= { update, reason };
  }

  /**
   * Delivers the next completion.
   *
   * @returns the final status when there is nothing to deliver any more
   */
  advance(): RunStatus | undefined {
    if (this.crash !== undefined) return "error";
    const { agenda } = this;
    if (this.exited) return this.verdict();
    if (!agenda.busy) {
      if (this.unfinished <= 0) return this.verdict();
      if (!agenda.stirring) return "deadlock";
    }
    const operation = this.policy.pick(agenda);
    if (operation === undefined) return "deadlock";
    if (operation.at > this.settings.limit) {
      agenda.now = this.settings.limit;
      return "timeout";
    }
    this.deliver(operation);
    return undefined;
  }

  private deliver(operation: Operation): void {
    this.agenda.remove(operation);
    this.step++;
    // An explorer may deliver out of time order; time never runs backwards.
    this.agenda.now = Math.max(this.agenda.now, operation.at);
    const outer = this.causality.enter(operation.update);
    try {
      operation.deliver();
    } catch (reason) {
      this.fail(reason, operation.update);
    }
    this.causality.enter(outer);
  }

  private verdict(): RunStatus {
    return this.unhandled === undefined ? "ok" : "error";
  }
}
