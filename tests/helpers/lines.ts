import type { RunResult, TraceEvent } from "../../playground/index.js";

/** An event, with the text of the line that it came from; empty for none. */
export type Located = TraceEvent & { readonly code: string };

/** The events of a run whose lines were asked for, each with what stands in its line of `source`. */
export function located({ trace, lines }: RunResult, source: string): Located[] {
  if (lines?.length !== trace.length) throw new Error("there is no line for each event");
  const texts = source.split("\n");
  return trace.map((event, i) => ({ ...event, code: (texts[lines[i]! - 1] ?? "").trim() }));
}
