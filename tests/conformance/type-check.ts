import { resolve } from "node:path";
import ts from "typescript";
import { languageOf } from "../../playground/snippet/language.js";
import { denoCheck } from "./deno.js";

/**
 * Of JavaScript, which cannot say what a session holds, the names alone are
 * checked: what is declared nowhere, and what a module does not have.
 */
const UNKNOWN = new Set([2304, 2305, 2307, 2552, 2724]);

/** What is wrong with programs' types, by file: nothing of those that are in order. */
export function checkTypes(files: readonly string[]): Map<string, string> {
  const deno = files.filter((file) => languageOf(file) === "deno");
  const node = files.filter((file) => !deno.includes(file));
  const found = deno.length === 0 ? new Map<string, string>() : denoCheck(deno);
  if (node.length === 0) return found;
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const program = ts.createProgram(node, { ...options, incremental: false, tsBuildInfoFile: "" });
  for (const file of node) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} cannot be read`);
    const isScript = languageOf(file) === "js";
    const problems = [
      ...program.getSyntacticDiagnostics(source),
      ...program
        .getSemanticDiagnostics(source)
        .filter(({ code }) => !isScript || UNKNOWN.has(code)),
    ];
    if (problems.length > 0) found.set(file, problems.map(told).join("\n"));
  }
  return found;
}

function told({ code, messageText, file, start = 0 }: ts.Diagnostic): string {
  const { line } = file!.getLineAndCharacterOfPosition(start);
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  return `${file!.fileName}:${line + 1}: ${text} (TS${code})`;
}
