import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { Place } from "../errors.js";
import type { CompiledProgram } from "./compile.js";
import { WRAPPER_LINES } from "./wrap.js";

/**
 * The place in the visitor's source that an error's stack points at: its first
 * frame within `script`, where the program stands after `before` lines of other
 * text, mapped back. Null when no frame lies in the program.
 */
export function placeOf(
  error: unknown,
  program: CompiledProgram,
  script: string,
  before = 0,
): Place | null {
  const stack = stackOf(error);
  const lines = program.code.split("\n").length;
  for (let from = stack.indexOf(script); from !== -1; from = stack.indexOf(script, from + 1)) {
    const found = /^:(\d+)(?::(\d+))?/.exec(stack.slice(from + script.length));
    const line = Number(found?.[1]) - before - WRAPPER_LINES;
    if (found === null || line < 1 || line > lines) continue;
    const column = Number(found[2] ?? 1);
    const original = originalPositionFor(new TraceMap(program.map), { line, column: column - 1 });
    if (original.line === null) continue;
    return { file: program.file, line: original.line, column: original.column + 1 };
  }
  return null;
}

/** The program's own errors may have any `stack`, one that throws included. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack) : "";
  } catch {
    return "";
  }
}
