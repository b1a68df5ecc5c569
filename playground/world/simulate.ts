import { nowhere } from "../causality/context.js";
import { CarreraError, type Place } from "../errors.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { placeOf } from "../snippet/places.js";
import { timeOrder, type SchedulePolicy } from "../schedule/policy.js";
import { Recorder } from "../schedule/recorder.js";
import { Replay } from "../schedule/replay.js";
import type { Operation } from "../time/operation.js";
import type { RunStatus, Trace, TraceEvent } from "../trace/events.js";
import type { TraceLog } from "../trace/log.js";
import type { BudgetName } from "./budget.js";
import { errorOf, summarize, type Outcome, type RunError, type RunResult } from "./result.js";
import type { RunOptions } from "./options.js";
import { pendingEvents } from "./pending.js";
import type { ProgramFunction, Realm } from "./realm.js";
import type { Settings } from "./settings.js";
import { World } from "./world.js";
import { inTurn } from "./turns.js";
import { drive } from "../time/quiescence.js";

/** A program that a platform has made ready to be evaluated. */
export interface LoadedProgram {
  readonly program: CompiledProgram;
  /** The name of its script in the stacks of errors. */
  readonly script: string;
  /** How many lines of that script come before the program's; none when absent. */
  readonly line?: number;
  /** Makes the function; throws what the platform finds wrong with the text. */
  load(names: readonly string[]): ProgramFunction;
}

export interface SimulationOptions extends Omit<RunOptions, "schedule"> {
  readonly policy?: SchedulePolicy;
  /** Told of every event as it happens; then the trace is not kept. */
  readonly observe?: (event: TraceEvent) => void;
  /** Called before each step. */
  readonly pulse?: (() => void) | undefined;
}

/** What a run left behind. */
export interface Recording {
  readonly status: RunStatus;
  /** What a run that is over budget has used up. */
  readonly budget: BudgetName | undefined;
  /** For each event of the trace its line, when lines were asked for. */
  readonly lines: readonly number[] | undefined;
  /** The trace; undefined when it was observed instead. */
  readonly log: TraceLog | undefined;
  /** The database at the end, by key. */
  readonly sessions: Readonly<Record<string, unknown>>;
  readonly error: RunError | null;
  /** Of a paused run, what can come next, in no particular order. */
  readonly pending: readonly Operation[];
}

/** A run's trace, and what it does not tell. */
export interface Played {
  readonly trace: Trace;
  /** For each event its line, when lines were asked for. */
  readonly lines: readonly number[] | undefined;
  readonly outcome: Outcome;
}

/** Runs a program in a new world and tells what happened. */
export async function simulate(
  realm: Realm,
  loaded: LoadedProgram,
  settings: Settings,
  options: RunOptions = {},
): Promise<RunResult> {
  const { trace, lines, outcome } = await play(realm, loaded, settings, options);
  const result = summarize(trace, outcome);
  return lines === undefined ? result : { ...result, lines };
}

/** The same, not summarized yet. `pulse` is called before each step. */
export async function play(
  realm: Realm,
  loaded: LoadedProgram,
  settings: Settings,
  { schedule, ...others }: RunOptions,
  pulse?: () => void,
): Promise<Played> {
  const replay = schedule && new Replay(schedule);
  const policy = new Recorder(replay ?? timeOrder);
  const options = { ...others, policy, pulse };
  const { log, lines, pending, ...rest } = await record(realm, loaded, settings, options);
  // A run over budget has not got to the end of its schedule.
  if (rest.status !== "over-budget") replay?.finish();
  const trace = log!.toArray();
  return {
    trace,
    lines,
    outcome: {
      ...rest,
      // What was picked and came after the time limit was not delivered.
      schedule: policy.picks.slice(0, trace.at(-1)!.step),
      pending: pendingEvents(pending, settings.arrivals, trace),
    },
  };
}

/**
 * Runs a program in a new world, from its first line until nothing is left to
 * happen, once the runs that were asked for before are over.
 */
export function record(
  realm: Realm,
  loaded: LoadedProgram,
  settings: Settings,
  options: SimulationOptions = {},
): Promise<Recording> {
  return inTurn(() => recordNow(realm, loaded, settings, options));
}

async function recordNow(
  realm: Realm,
  loaded: LoadedProgram,
  settings: Settings,
  { policy, observe, pulse, budget, lines = false }: SimulationOptions,
): Promise<Recording> {
  const { platform } = realm;
  const lineOf = lines ? (reason: unknown) => placeIn(loaded, reason)?.line ?? 0 : undefined;
  const world = new World(settings, realm.causality, policy, observe, lineOf, budget);
  realm.enter(world);
  const { causality } = realm;
  // Whatever ran last, in another world, has no part in this one.
  causality.enter(nowhere);
  const uninstall = causality.install({ lines });
  const unwatch = platform.watchRejections((reason) =>
    world.fail(reason, causality.culprit(reason)),
  );
  let status: RunStatus | undefined;
  const step = () => (status = world.advance()) !== undefined;
  platform.harden?.();
  const known = causality.rejections();
  try {
    world.launch((instance) => {
      realm
        .evaluate((names) => loaded.load(names), loaded.program.language, instance)
        .then((exports) => world.evaluated(instance, exports))
        .catch((reason: unknown) => world.fail(reason, null));
    });
    const next = pulse === undefined ? step : () => (pulse(), step());
    await drive(causality, platform.hop, next, known);
  } finally {
    unwatch();
    uninstall();
  }
  if (status === undefined) throw new Error("a run ended without a status");

  const { crash = world.unhandled } = world;
  const error =
    status === "error" && crash !== undefined ? explain(crash.reason, world.origin, loaded) : null;
  if (world.crash !== undefined && error !== null) {
    const { update } = world.crash;
    world.conclude(
      {
        step: world.step,
        at: world.now(),
        kind: "failed",
        update,
        error: `${error.name}: ${error.message}`,
      },
      error.line ?? 0,
    );
  }
  world.conclude({ step: world.step, at: world.now(), kind: "ended", status });
  return {
    status,
    budget: status === "over-budget" ? world.spending.over : undefined,
    log: world.log,
    lines: world.lines,
    sessions: world.database.snapshot(),
    error,
    pending: status === "paused" ? world.enabled() : [],
  };
}

function placeIn({ program, script, line }: LoadedProgram, reason: unknown): Place | null {
  return placeOf(reason, program, script, line);
}

function explain(reason: unknown, origin: Error | undefined, loaded: LoadedProgram): RunError {
  // A BotError wraps what the handler threw.
  const inner = isBotError(reason) ? reason.error : reason;
  const place = [inner, reason, origin].map((one) => placeIn(loaded, one)).find(Boolean) ?? null;
  return errorOf(inner, inner instanceof CarreraError ? (inner.place ?? place) : place);
}

function isBotError(reason: unknown): reason is Error & { error: unknown } {
  try {
    return reason instanceof Error && reason.name === "BotError" && "error" in reason;
  } catch {
    return false; // a proxy that nobody may look at
  }
}
