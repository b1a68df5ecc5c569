import { wrap } from "../snippet/places.js";
import type { CompiledProgram } from "../snippet/compile.js";
import type { RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";
import { isEngineMessage, type RunRequest } from "./protocol.js";
import engine from "virtual:carrera-engine";

/**
 * The light door for pages: runs a compiled program in a worker and gives back
 * what happened. The engine's text is fetched once, with the first run, and each
 * plugin's with the first program that imports it.
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

async function start(program: CompiledProgram): Promise<Worker> {
  const plugins = program.modules.filter((name) => name in engine.chunks);
  const [text, ...chunks] = await Promise.all([
    fetchText(engine.url),
    ...plugins.map((name) => fetchText(engine.chunks[name]!)),
  ]);
  const entries = plugins.map((name, i) => `${JSON.stringify(name)}: ${chunks[i]}`);
  const parts = [
    `const carreraProgram = ${wrap(program.code, engine.names)};\n`,
    `const carreraNames = ${JSON.stringify(engine.names)};\n`,
    `const carreraChunks = { ${entries.join(",\n")} };\n`,
    text!,
  ];
  const url = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
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
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return await response.text();
  } catch (error) {
    texts.delete(url); // the next run tries again
    throw error;
  }
}
