import { wrap } from "../snippet/wrap.js";
import type { CompiledProgram } from "../snippet/compile.js";

/** What a worker's text is put together from. */
export interface WorkerParts {
  readonly programs: readonly CompiledProgram[];
  /** The parameters of a program's function, in order. */
  readonly names: readonly string[];
  /** The plugins that the programs import, by canonical name: each a function's text. */
  readonly chunks: ReadonlyMap<string, string>;
  readonly engine: string;
}

/**
 * The text of an engine's worker: first the programs as functions, each with
 * the number of lines before it, then the plugins, then the engine. No code is
 * ever evaluated from a string.
 */
export function workerText({ programs, names, chunks, engine }: WorkerParts): string {
  let text = "const carreraPrograms = [\n";
  for (const program of programs) {
    text += "{ load:\n";
    const line = text.split("\n").length - 1;
    text += `${wrap(program.code, names)},\nline: ${line}, program: ${JSON.stringify(program)} },\n`;
  }
  const plugins = [...chunks].map(([name, chunk]) => `${JSON.stringify(name)}: ${chunk}`);
  return `${text}];
const carreraNames = ${JSON.stringify(names)};
const carreraChunks = { ${plugins.join(",\n")} };
${engine}`;
}
