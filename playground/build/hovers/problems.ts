import ts from "typescript";

/**
 * What the compiler has against a program that stands below a line with its name:
 * sentences with the file, the line and the column.
 */
export function problemsOf(service: ts.LanguageService, file: string): string[] {
  const name = `/${file}`;
  return [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)].map(
    ({ file: source, start = 0, messageText, code }) => {
      const { line, character } = source!.getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, " ");
      // The line with the name makes up for lines that count from 0.
      return `${file}:${line}:${character + 1}: ${message} (TS${code})`;
    },
  );
}
