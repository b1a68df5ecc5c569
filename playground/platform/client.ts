import { wrap } from "../snippet/places.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";
import { isEngineMessage, type RunRequest } from "./protocol.js";
import engine from "virtual:carrera-engine";

/**
 * The light door for pages: runs a compiled program in a worker and gives back
 * what happened. The engine's text is fetched once, with the first run.
 *
 * @throws Error when the engine cannot be fetched, or its worker does not start
 */
export async function record(
  program: CompiledProgram,
  settings: Partial<Settings> = {},
): Promise<RunResult> {
  const worker = await start(program);
  try {
    return await new Promise<RunResult>((resolve, reject) => {
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (!isEngineMessage(data)) return;
        if (data.kind === "done") resolve(data.result);
        else reject(new Error(data.error.message));
      });
      worker.postMessage({ kind: "run", run: 1, program, settings } satisfies RunRequest);
    });
  } finally {
    worker.terminate();
  }
}

let engineText: Promise<string> | undefined;

async function start(program: CompiledProgram): Promise<Worker> {
  engineText ??= fetchEngine();
  const text = await engineText;
  const names = JSON.stringify(engine.names);
  const url = URL.createObjectURL(
    new Blob(
      [
        `const carreraProgram = ${wrap(program.code, engine.names)};\nconst carreraNames = ${names};\n`,
        text,
      ],
      { type: "text/javascript" },
    ),
  );
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function fetchEngine(): Promise<string> {
  try {
    const response = await fetch(engine.url);
    if (!response.ok) throw new Error(`${engine.url}: ${response.status}`);
    return await response.text();
  } catch (error) {
    engineText = undefined; // the next run tries again
    throw error;
  }
}
