import type { editor } from "monaco-editor/editor/editor.api";
import type { Mark, Problem, Severity } from "../problem.js";
import type { Monaco } from "./load.js";

/** Who says what the page says. */
const PAGE = "carrera";

const GRAVITY: Readonly<Record<Severity, number>> = { error: 8, warning: 4, info: 2 };

/** Shows in the text what the page has to say. */
export function showMarks(monaco: Monaco, model: editor.ITextModel, marks: readonly Mark[]): void {
  monaco.editor.setModelMarkers(
    model,
    PAGE,
    marks.map(({ line, column, message, severity }) => {
      const startLineNumber = Math.min(Math.max(1, line), model.getLineCount());
      const startColumn = Math.min(column, model.getLineMaxColumn(startLineNumber));
      const word = model.getWordAtPosition({ lineNumber: startLineNumber, column: startColumn });
      return {
        startLineNumber,
        startColumn,
        endLineNumber: startLineNumber,
        endColumn: word?.endColumn ?? model.getLineMaxColumn(startLineNumber),
        message,
        severity: GRAVITY[severity],
      };
    }),
  );
}

/** What the editor itself has found; hints are no problems. */
export function problemsIn(
  monaco: Monaco,
  model: editor.ITextModel,
  say: (detail: string, code: number) => string,
): Problem[] {
  return monaco.editor
    .getModelMarkers({ resource: model.uri })
    .filter(({ owner, severity }) => owner !== PAGE && severity > 1)
    .map(({ startLineNumber, startColumn, message, severity, code }) => ({
      line: startLineNumber,
      column: startColumn,
      message: say(message, Number(typeof code === "object" ? code.value : code)),
      severity:
        severity === GRAVITY.error ? "error" : severity === GRAVITY.info ? "info" : "warning",
      source: "types",
    }));
}
