import { CarreraError } from "../errors.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { RunOptions } from "../world/options.js";
import type { RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";
import { WorkerLine } from "./worker-line.js";
import { workerText } from "./worker-text.js";
import engine from "virtual:carrera-engine";

/** The light door for pages: some programs in a worker, which runs them as often as it is asked. */
export interface Engine {
  /**
   * Runs one of the programs, counted from 0, once what was asked for before is done.
   *
   * @throws CarreraError `engine-broken` or `engine-closed`
   */
  run(program: number, settings?: Partial<Settings>, options?: RunOptions): Promise<RunResult>;
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
  const imported = new Set(programs.flatMap(({ modules }) => modules));
  const plugins = [...imported].filter((name) => name in engine.chunks).sort();
  const [text, ...chunks] = await Promise.all([
    fetchText(engine.url),
    ...plugins.map((name) => fetchText(engine.chunks[name]!)),
  ]);
  const blob = new Blob(
    [
      workerText({
        programs,
        names: engine.names,
        chunks: new Map(plugins.map((name, i) => [name, chunks[i]!])),
        engine: text!,
      }),
    ],
    { type: "text/javascript" },
  );
  const line = new WorkerLine(() => startWorker(blob));
  await line.ask({ kind: "open" });
  return {
    async run(program, settings = {}, options = {}) {
      const answer = await line.ask({ kind: "run", program, settings, options });
      if (answer.kind !== "ran") throw new CarreraError("engine-broken", { detail: answer.kind });
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

function startWorker(text: Blob): Worker {
  const url = URL.createObjectURL(text);
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const texts = new Map<string, Promise<string>>();

/** The text behind a URL, fetched once. */
function fetchText(url: string): Promise<string> {
  const text = texts.get(url) ?? download(url);
  texts.set(url, text);
  return text;
}

async function download(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return await response.text();
  } catch (error) {
    texts.delete(url); // the next run tries again
    throw new CarreraError("engine-unreachable", { url, detail: (error as Error).message });
  }
}
