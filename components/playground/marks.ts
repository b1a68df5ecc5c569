import type { RunError, RunResult } from "../../playground/world/result.js";
import type { Mark } from "../editor/problem.js";
import type { Shown } from "./useRuns.js";

/** What the page has to say about lines of the code: why it does not compile, or where it failed. */
export function marksOf(
  code: string,
  failure: RunError | null,
  shown: Shown | null,
  explain: (error: RunError) => string,
): Mark[] {
  if (failure !== null) return markOf(failure, explain);
  // Lines are those of the code that ran.
  if (shown === null || shown.work.code !== code) return [];
  const { error } = shown.result;
  const own = error === null ? [] : markOf(error, explain);
  return [...own, ...failed(shown.result, new Set(own.map(({ line }) => line)))];
}

function markOf(error: RunError, explain: (error: RunError) => string): Mark[] {
  const { line, column } = error;
  if (line === null) return [];
  return [{ line, column: column ?? 1, message: explain(error), severity: "error" }];
}

/** Updates whose middleware threw: each line once for each error. */
function failed({ trace, lines }: RunResult, told: ReadonlySet<number>): Mark[] {
  const marks = new Map<string, Mark>();
  trace.forEach((event, index) => {
    if (event.kind !== "update-finished" || event.outcome !== "error") return;
    const line = lines?.[index] ?? 0;
    if (line === 0 || told.has(line)) return;
    const message = event.error ?? "";
    marks.set(`${line} ${message}`, { line, column: 1, message, severity: "error" });
  });
  return [...marks.values()];
}
