import { CarreraError } from "../errors.js";
import type { CompiledProgram } from "../snippet/compile.js";
import engine from "virtual:carrera-engine";
import type { WorkerParts } from "./worker-text.js";

/**
 * Fetches what the programs need: the engine's text once for a page, each
 * plugin's with the first program that imports it.
 *
 * @throws CarreraError `engine-unreachable` when a text cannot be fetched
 */
export async function engineTexts(
  programs: readonly CompiledProgram[],
): Promise<Omit<WorkerParts, "programs">> {
  const imported = new Set(programs.flatMap(({ modules }) => modules));
  const plugins = [...imported].filter((name) => name in engine.chunks).sort();
  const [text, ...chunks] = await Promise.all([
    fetchText(engine.url),
    ...plugins.map((name) => fetchText(engine.chunks[name]!)),
  ]);
  return {
    names: engine.names,
    chunks: new Map(plugins.map((name, i) => [name, chunks[i]!])),
    engine: text!,
  };
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
