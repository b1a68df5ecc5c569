import type { CausalityContext } from "../causality/context.js";
import { jitterOf, type Settings } from "./settings.js";
import { timeOrder, type SchedulePolicy } from "../schedule/policy.js";
import { SimulatedDatabase } from "../storage/database.js";
import { TelegramServer } from "../telegram/server.js";
import type { Edge } from "../telegram/edge.js";
import { Agenda, type Operation } from "../time/agenda.js";
import { EPOCH } from "../time/epoch.js";
import type { EventBody, RunStatus, TraceEvent } from "../trace/events.js";

/** Why a program stopped before its time. */
export interface Crash {
  readonly update: number | null;
  readonly reason: unknown;
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
  private time = 0;
  private unfinished = 0;

  constructor(
    readonly settings: Settings,
    readonly context: CausalityContext,
    private readonly policy: SchedulePolicy = timeOrder,
  ) {
    const jitter = jitterOf(settings);
    const { read, write, api } = settings.latency;
    this.telegram = new TelegramServer(this, () => jitter(api));
    this.database = new SimulatedDatabase(this, {
      read: () => jitter(read),
      write: () => jitter(write),
    });
    for (const arrival of settings.arrivals) {
      this.unfinished++;
      this.agenda.add(0, {
        delay: arrival.at,
        update: null,
        touches: { kind: "telegram" },
        deliver: () => this.telegram.receive(arrival),
      });
    }
  }

  now(): number {
    return this.time;
  }

  /** Virtual wall-clock time in ms since 1970. */
  clock(): number {
    return EPOCH + this.time;
  }

  takeId(): number {
    return this.agenda.takeId();
  }

  later(completion: Parameters<Edge["later"]>[0], id?: number) {
    const { agenda } = this;
    const { idle = false } = completion;
    const operation = agenda.add(this.time, { ...completion, idle, essential: !idle }, id);
    return {
      id: operation.id,
      hasten: (delay: number) =>
        agenda.change(operation, { at: this.time + delay, essential: true, idle: false }),
      cancel: () => void agenda.remove(operation),
    };
  }

  record(event: EventBody): void {
    if (event.kind === "update-finished") this.unfinished--;
    this.trace.push({ step: this.step, at: this.time, ...event });
  }

  /** The program threw where nobody catches: as in a real process, nothing follows. */
  fail(reason: unknown): void {
    this.crash ??= { update: this.context.current(), reason };
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
      this.time = this.settings.limit;
      return "timeout";
    }
    this.deliver(operation);
    return undefined;
  }

  private deliver(operation: Operation): void {
    this.agenda.remove(operation);
    this.step++;
    // An explorer may deliver out of time order; time never runs backwards.
    this.time = Math.max(this.time, operation.at);
    this.context.run(operation.update, () => {
      try {
        operation.deliver();
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  private verdict(): RunStatus {
    return this.unhandled === undefined ? "ok" : "error";
  }
}
