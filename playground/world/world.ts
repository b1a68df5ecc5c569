import type { Causality } from "../causality/causality.js";
import { nowhere } from "../causality/context.js";
import { jitterOf, type Settings } from "./settings.js";
import { timeOrder, type SchedulePolicy } from "../schedule/policy.js";
import { SimulatedDatabase } from "../storage/database.js";
import { isSignal, type Arrival } from "../telegram/arrivals.js";
import { exportedHandler } from "../deployment/web-http.js";
import { Fleet, type Host } from "../deployment/fleet.js";
import type { Instance } from "../deployment/instance.js";
import type { Home } from "../storage/adapters.js";
import type { WebhookTarget } from "../telegram/webhook.js";
import { TelegramServer } from "../telegram/server.js";
import type { Completion, Edge, Pending } from "../telegram/edge.js";
import { Agenda } from "../time/agenda.js";
import type { Operation, OperationRequest } from "../time/operation.js";
import { EPOCH } from "../time/epoch.js";
import type { RunStatus, TraceEvent } from "../trace/events.js";
import { TraceLog } from "../trace/log.js";
import { noBudget, Spending, type RunBudget } from "./budget.js";
import { OpenUpdates } from "./open-updates.js";
import { Timetable } from "./timetable.js";

/** Why a program stopped before its time. */
export interface Crash {
  readonly update: number | null;
  readonly reason: unknown;
}

/** What people, Telegram and the operating system do by themselves: no line of the program does. */
const OUTSIDE: ReadonlySet<TraceEvent["kind"]> = new Set([
  "update-arrived",
  "arrival-void",
  "webhook-sent",
  "webhook-answered",
  "signal",
  "process-started",
  "ended",
]);

/**
 * One run: virtual time, a Telegram, a database and the trace. It owns every
 * completion; the program, evaluated in a realm, only ever waits for them.
 */
export class World implements Edge, Host, Home {
  readonly agenda = new Agenda();
  /** Everything that happened; undefined when nobody wants to keep it. */
  readonly log: TraceLog | undefined;
  readonly telegram: TelegramServer;
  readonly database: SimulatedDatabase;
  /** The first handler error that no `bot.catch` took care of. */
  unhandled: Crash | undefined;
  crash: Crash | undefined;
  /** Made where the program started its bot: the place of errors that have none of their own. */
  origin: Error | undefined;
  readonly fleet: Fleet;
  /** How many sessions the process that starts now has made. */
  sessions = 0;
  /** No process is left: what the program still tries to do has no effect. */
  halted = false;
  /** Counts the processes' ends: what one asked for is not answered to its successor. */
  life = 0;
  /** For each event the line it came from, when lines are asked for. */
  readonly lines: number[] | undefined;
  readonly spending: Spending;
  private restarting = false;
  private expected: { readonly id: number; readonly activity: number } | undefined;
  private signalled = false;
  private evaluate: (instance: Instance) => void = () => {};
  private readonly timetable: Timetable;
  private restarts = 0;
  step = 0;
  private readonly open = new OpenUpdates();

  constructor(
    readonly settings: Settings,
    readonly causality: Causality,
    private readonly policy: SchedulePolicy = timeOrder,
    /** Told of every event; then the trace is not kept. */
    private readonly observe?: (event: TraceEvent) => void,
    /** Finds the line that something was thrown at, 0 for none; then lines are kept. */
    private readonly lineOf?: (reason: unknown) => number,
    budget: RunBudget = noBudget,
  ) {
    this.spending = new Spending(budget);
    this.log = observe === undefined ? new TraceLog() : undefined;
    this.lines = lineOf === undefined ? undefined : [];
    const jitter = jitterOf(settings);
    const { read, write, api } = settings.latency;
    const { flood, deployment, token } = settings;
    const options = { flood, token: token ?? undefined };
    this.telegram = new TelegramServer(this, () => jitter(api), options);
    this.fleet = new Fleet(deployment, this);
    this.database = new SimulatedDatabase(this, {
      read: () => jitter(read),
      write: () => jitter(write),
    });
    this.timetable = new Timetable(settings.arrivals, this.agenda, (one) => this.happen(one));
  }

  private happen(arrival: Arrival): void {
    if (isSignal(arrival)) {
      this.signalled = true;
      this.fleet.signal(arrival.signal);
    } else this.telegram.receive(arrival);
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
    return this.ask(completion, id);
  }

  /** Puts on the agenda what running code asks for. */
  ask(request: OperationRequest, id?: number): Operation {
    const operation = this.agenda.add(request, id);
    operation.context = this.causality.withUpdate(request.update);
    return operation;
  }

  /**
   * Writes an event down, unless the run has used up its budget. `line` is the
   * one that it came from, if not the one that runs.
   */
  record(event: TraceEvent, line?: number): void {
    if (this.spending.event()) this.conclude(event, line);
  }

  /** Writes an event down in any case: how the run ended. */
  conclude(event: TraceEvent, line?: number): void {
    this.open.take(event);
    this.log?.push(event);
    this.lines?.push(OUTSIDE.has(event.kind) ? 0 : (line ?? this.causality.context().line));
    this.observe?.(event);
  }

  /** The line that something was thrown at: 0 for none, and where lines are not asked for. */
  thrownAt(reason: unknown): number {
    return this.lineOf?.(reason) ?? 0;
  }

  /** Starts the program; `evaluate` does so in one process. */
  launch(evaluate: (instance: Instance) => void): void {
    this.evaluate = evaluate;
    this.fleet.launch();
  }

  /** The top level of the program has run in a process; a serverless one exports its handler. */
  evaluated(instance: Instance, exports: Readonly<Record<string, unknown>>): void {
    if (this.settings.deployment.kind !== "serverless" || instance.handler !== undefined) return;
    const handler = exportedHandler(exports, (reason) => this.fail(reason, null));
    if (handler !== undefined) instance.serve(handler);
  }

  start(instance: Instance): void {
    this.halted = false;
    this.restarting = false;
    this.sessions = 0;
    this.evaluate(instance);
  }

  after(delay: number, action: () => void): void {
    this.restarts++;
    const deliver = () => {
      this.restarts--;
      action();
    };
    const touches = { kind: "telegram" } as const;
    this.agenda.add({ kind: "restart", delay, update: null, touches, deliver });
  }

  listening(target: WebhookTarget): void {
    this.telegram.connect(target, { implied: true });
  }

  ended(restarting: boolean): void {
    this.halted = true;
    this.life++;
    this.restarting = restarting;
    this.telegram.hangUp();
    this.open.cut();
  }

  reply<T>(answer: (value: T) => void): (value: T) => void {
    // Without a restart nothing follows the end of a process.
    const { deployment } = this.settings;
    if (deployment.kind !== "processes" || deployment.restart === null) return answer;
    const { life } = this;
    return (value) => {
      if (this.life === life) answer(value);
    };
  }

  /** `webhookCallback` has handed an update over: if it guards it, it starts the timer right now. */
  expectTimeout(): void {
    this.expected = { id: this.agenda.peekId(), activity: this.causality.activity() };
  }

  /** Whether a timer that is about to start is such a guard: the very next thing that happens. */
  isTimeout(id: number): boolean {
    const { expected } = this;
    return expected?.id === id && expected.activity === this.causality.activity();
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
    const { agenda, spending } = this;
    if (spending.over !== undefined) return "over-budget";
    if (this.halted && !this.restarting) return this.verdict();
    if (this.signalled && !this.halted && this.idle()) {
      this.causality.enter(nowhere);
      this.fleet.wind();
      return undefined;
    }
    if (!agenda.busy) {
      if (this.open.size === 0) return this.verdict();
      if (!agenda.stirring) return "deadlock";
    }
    if (this.late(agenda.earliest()!)) return "timeout";
    const operation = this.policy.pick(agenda);
    if (operation === undefined) return "paused";
    if (this.late(operation)) return "timeout";
    if (spending.enough(this.step)) return "over-budget";
    this.deliver(operation);
    return undefined;
  }

  /** What can come next, in no particular order. */
  enabled(): Operation[] {
    return this.agenda.pending().filter(({ at }) => at <= this.settings.limit);
  }

  /** Whether the run's time is over before an operation completes; if so, it is over now. */
  private late({ at }: Operation): boolean {
    const { agenda, settings } = this;
    if (at > settings.limit) agenda.now = settings.limit;
    return at > settings.limit;
  }

  private deliver(operation: Operation): void {
    this.agenda.remove(operation);
    this.step++;
    // An explorer may deliver out of time order; time never runs backwards.
    this.agenda.now = Math.max(this.agenda.now, operation.at);
    const outer = this.causality.enter(operation.context);
    try {
      operation.deliver();
    } catch (reason) {
      this.fail(reason, operation.update);
    }
    this.causality.enter(outer);
  }

  /** After a signal: whether the processes have nothing left to wait for. */
  private idle(): boolean {
    const serving = this.fleet.alive.some(({ handler }) => handler !== undefined);
    return !serving && this.agenda.size === this.timetable.pending + this.restarts;
  }

  private verdict(): RunStatus {
    return this.unhandled === undefined ? "ok" : "error";
  }
}
