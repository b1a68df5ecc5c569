import { CarreraError } from "../errors.js";
import { checkSchedule } from "../schedule/schedule.js";
import type { SearchOptions, SearchResult } from "../schedule/search.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { RunOptions } from "../world/options.js";
import type { RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";
import { engineTexts } from "./engine-texts.js";
import type { EngineAnswer } from "./protocol.js";
import { WorkerLine, type AskOptions } from "./worker-line.js";
import { workerText } from "./worker-text.js";

/** The light door for pages: some programs in a worker, which runs them as often as it is asked. */
export interface Engine {
  /**
   * Runs one of the programs, counted from 0, once what was asked for before is done.
   *
   * @throws CarreraError `engine-broken`, `engine-closed`, or what is wrong with a schedule
   */
  run(program: number, settings?: Partial<Settings>, options?: RunOptions): Promise<RunResult>;
  /**
   * Looks for a schedule of one of the programs that loses a write. Runs that are
   * asked for meanwhile come in between. Tells its progress some times a second.
   *
   * @throws CarreraError as `run` does; the signal's reason once it is aborted
   */
  search(
    program: number,
    settings?: Partial<Settings>,
    options?: Partial<SearchOptions>,
    ask?: AskOptions,
  ): Promise<SearchResult>;
  /** Ends the worker; whatever is under way rejects with `engine-closed`. */
  dispose(): void;
}

/**
 * Starts a worker with compiled programs. The engine's text is fetched once for
 * a page, and each plugin's with the first program that imports it. A worker
 * that does nothing costs nothing.
 *
 * @throws CarreraError `engine-unreachable` when a text cannot be fetched,
 * `engine-broken` when the worker does not start: then a program has an early error
 */
export async function openEngine(programs: readonly CompiledProgram[]): Promise<Engine> {
  const texts = await engineTexts(programs);
  const blob = new Blob([workerText({ programs, ...texts })], { type: "text/javascript" });
  const line = new WorkerLine(() => startWorker(blob));
  await line.ask({ kind: "open" });
  return {
    async run(program, settings = {}, options = {}) {
      const { schedule } = options;
      const checked = schedule === undefined ? {} : { schedule: checkSchedule(schedule) };
      const task = { kind: "run", program, settings, options: { ...options, ...checked } } as const;
      const answer = await line.ask(task);
      if (answer.kind !== "ran") throw unexpected(answer);
      return answer.result;
    },
    async search(program, settings = {}, options = {}, ask = {}) {
      const answer = await line.ask({ kind: "search", program, settings, options }, ask);
      if (answer.kind !== "searched") throw unexpected(answer);
      return answer.result;
    },
    dispose: () => line.close(),
  };
}

/** Runs a program once, in a worker of its own. @throws CarreraError as `openEngine` and its runs do */
export async function record(
  program: CompiledProgram,
  settings: Partial<Settings> = {},
  options: RunOptions = {},
): Promise<RunResult> {
  const opened = await openEngine([program]);
  try {
    return await opened.run(0, settings, options);
  } finally {
    opened.dispose();
  }
}

function unexpected({ kind }: EngineAnswer): CarreraError {
  return new CarreraError("engine-broken", { detail: `an answer of another kind: ${kind}` });
}

function startWorker(text: Blob): Worker {
  const url = URL.createObjectURL(text);
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
