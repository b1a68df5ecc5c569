import type { PlaygroundMessages } from "../composables/usePlaygroundMessages.js";
import type { Mark } from "../editor/problem.js";
import { errorSentence } from "./sentences.js";
import type { Shown } from "./useRuns.js";
import type { RunError, RunResult } from "../../playground/world/result.js";

/** What the page has to say about lines of the code: why it does not compile, or where it failed. */
export function marksOf(
  code: string,
  failure: RunError | null,
  shown: Shown | null,
  messages: PlaygroundMessages,
): Mark[] {
  if (failure !== null) return failure.line === null ? [] : [markOf(failure, messages)];
  // Lines are those of the code that ran.
  if (shown === null || shown.work.code !== code) return [];
  const { error } = shown.result;
  const own = error === null || error.line === null ? [] : [markOf(error, messages)];
  return [...own, ...failed(shown.result, new Set(own.map(({ line }) => line)))];
}

function markOf(error: RunError, messages: PlaygroundMessages): Mark {
  const { line, column } = error;
  return {
    line: line ?? 1,
    column: column ?? 1,
    message: errorSentence(error, messages),
    severity: "error",
  };
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
