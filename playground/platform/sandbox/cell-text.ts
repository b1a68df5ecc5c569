import type { CompiledProgram } from "../../snippet/compile.js";
import { wrap } from "../../snippet/wrap.js";
import type { WorkerParts } from "../worker-text.js";

/** A worker's text, and how many lines of it come before the program's function. */
export interface CellText {
  readonly text: string;
  readonly line: number;
}

/**
 * The text of a sandbox's worker. The engine comes first, in a function of its
 * own, and takes what it needs of the platform before the program, which is not
 * in that function's reach, is as much as looked at.
 */
export function cellText(
  program: CompiledProgram,
  { names, chunks, engine }: Omit<WorkerParts, "programs">,
): CellText {
  const plugins = [...chunks].map(([name, chunk]) => `${JSON.stringify(name)}: ${chunk}`);
  const head = `(function () {
let carreraPrograms = [];
const carreraSandbox = true;
const carreraNames = ${JSON.stringify(names)};
const carreraChunks = { ${plugins.join(",\n")} };
${engine}
return (program) => { carreraPrograms = [program]; };
})()({ load:
`;
  const line = head.split("\n").length - 1;
  const entry = `line: ${line}, program: ${JSON.stringify(program)}`;
  return { text: `${head}${wrap(program.code, names)},\n${entry} });\n`, line };
}
