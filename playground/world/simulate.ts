import { nowhere } from "../causality/context.js";
import { CarreraError, type Place } from "../errors.js";
import type { CompiledProgram } from "../snippet/compile.js";
import { placeOf } from "../snippet/places.js";
import { timeOrder, type SchedulePolicy } from "../schedule/policy.js";
import { Recorder } from "../schedule/recorder.js";
import { Replay } from "../schedule/replay.js";
import type { Operation } from "../time/operation.js";
import type { RunStatus, TraceEvent } from "../trace/events.js";
import type { TraceLog } from "../trace/log.js";
import { errorOf, summarize, type RunError, type RunResult } from "./result.js";
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
}

/** What a run left behind. */
export interface Recording {
  readonly status: RunStatus;
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

/** Runs a program in a new world and tells what happened. */
export async function simulate(
  realm: Realm,
  loaded: LoadedProgram,
  settings: Settings,
  options: RunOptions = {},
): Promise<RunResult> {
  const { schedule, ...others } = options;
  const replay = schedule && new Replay(schedule);
  const policy = new Recorder(replay ?? timeOrder);
  const { log, lines, pending, ...rest } = await record(realm, loaded, settings, {
    ...others,
    policy,
  });
  replay?.finish();
  const trace = log!.toArray();
  const result = summarize(trace, {
    ...rest,
    // What was picked and came after the time limit was not delivered.
    schedule: policy.picks.slice(0, trace.at(-1)!.step),
    pending: pendingEvents(pending, settings.arrivals, trace),
  });
  return lines === undefined ? result : { ...result, lines };
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
  { policy, observe, lines = false }: SimulationOptions,
): Promise<Recording> {
  const { platform } = realm;
  const lineOf = lines ? (reason: unknown) => placeIn(loaded, reason)?.line ?? 0 : undefined;
  const world = new World(settings, realm.causality, policy, observe, lineOf);
  realm.enter(world);
  const { causality } = realm;
  // Whatever ran last, in another world, has no part in this one.
  causality.enter(nowhere);
  const uninstall = causality.install({ lines });
  const unwatch = platform.watchRejections((reason) =>
    world.fail(reason, causality.culprit(reason)),
  );
  let status: RunStatus | undefined;
  try {
    world.launch((instance) => {
      realm
        .evaluate((names) => loaded.load(names), loaded.program.language, instance)
        .then((exports) => world.evaluated(instance, exports))
        .catch((reason: unknown) => world.fail(reason, null));
    });
    await drive(causality, platform.hop, () => (status = world.advance()) !== undefined);
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
    world.record(
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
  world.record({ step: world.step, at: world.now(), kind: "ended", status });
  return {
    status,
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
  return reason instanceof Error && reason.name === "BotError" && "error" in reason;
}
