import ts from "typescript";
import { LINES_ABOVE } from "./lines.js";

/**
 * What the compiler has against a program that stands below lines of ours:
 * sentences with the file, the line and the column.
 */
export function problemsOf(service: ts.LanguageService, file: string): string[] {
  const name = `/${file}`;
  return [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)].map(
    ({ file: source, start = 0, messageText, code }) => {
      const { line, character } = source!.getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, " ");
      return `${file}:${line + 1 - LINES_ABOVE}:${character + 1}: ${message} (TS${code})`;
    },
  );
}
