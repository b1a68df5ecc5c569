import type { SnapshotNode } from "../../playground/inspect/snapshot.js";
import type { ConsoleWritten, Trace, TraceEvent } from "../../playground/trace/events.js";

/** A piece of a line: plain text, or an object with what it is found by from run to run. */
export type PrintedPiece = string | { readonly value: SnapshotNode; readonly path: string };

/** A line of the console, as it is drawn. */
export interface PrintedLine {
  readonly event: TraceEvent & ConsoleWritten;
  /** Its place in the trace. */
  readonly index: number;
  readonly pieces: readonly PrintedPiece[];
}

/** The lines of the console among the first `count` events of a trace. Pure. */
export function printedLines(trace: Trace, count: number): PrintedLine[] {
  const seen = new Map<string, number>();
  const lines: PrintedLine[] = [];
  for (const [index, event] of trace.entries()) {
    if (index >= count) break;
    if (event.kind !== "console") continue;
    // The same line of another run is the one that reads so, and comes as often before.
    const before = seen.get(event.text) ?? 0;
    seen.set(event.text, before + 1);
    lines.push({ event, index, pieces: piecesOfLine(event, `${before} ${event.text}`) });
  }
  return lines;
}

function piecesOfLine({ text, objects = [] }: ConsoleWritten, path: string): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  let end = 0;
  for (const { at, length, value } of objects) {
    if (typeof value !== "object" || value === null) continue;
    if (at > end) pieces.push(text.slice(end, at));
    pieces.push({ value, path: `${path} ${at}` });
    end = at + length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
