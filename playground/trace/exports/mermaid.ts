import type { Trace } from "../events.js";
import { waits } from "../waits.js";
import { Cast } from "./cast.js";
import { Columns } from "./mermaid-columns.js";
import { isTold, printLine, type Line } from "./mermaid-lines.js";
import { MermaidPen } from "./mermaid-pen.js";
import { MermaidTeller } from "./mermaid-teller.js";
import type { MermaidWords } from "./mermaid-words.js";

export type { MermaidWords } from "./mermaid-words.js";

/** Moments that a diagram tells at most. */
const MOMENTS = 300;
/** Characters of what it tells at most: Mermaid itself refuses a text of more than 50,000. */
const LENGTH = 40_000;

/**
 * A trace as the text of a Mermaid sequence diagram, for somebody who sees
 * nothing else: who writes, which updates are in the bot's hands at once, what
 * they read and write, and what is lost. Long runs are cut, and say so. Pure.
 */
export function mermaid(trace: Trace, words: MermaidWords): string {
  const cast = new Cast(trace);
  const columns = new Columns(cast);
  const lines = tell(trace, new MermaidPen(cast, columns, words));
  const { declarations, ids } = columns.declare(lines, trace, words);
  const body = [...declarations, ...lines.map((line) => printLine(line, [ids[0]!, ids.at(-1)!]))];
  return ["sequenceDiagram", ...body.map((line) => `  ${line}`), ""].join("\n");
}

/** The lines of a trace up to the limits, and how it ended. */
function tell(trace: Trace, pen: MermaidPen): Line[] {
  const { words } = pen;
  const teller = new MermaidTeller(trace, pen);
  const told: Line[] = [];
  let moments = 0;
  let length = 0;
  let leftOut = 0;
  for (let index = 0; index < trace.length; index++) {
    const lines = teller.tell(index);
    const more = lines.filter(isTold).length;
    moments += more;
    length += lines.reduce((sum, line) => sum + printLine(line, []).length, 0);
    const full = moments > MOMENTS || length > LENGTH;
    if (full && leftOut === 0) told.push(...teller.close());
    if (full) leftOut += more;
    else told.push(...lines);
  }
  told.push(...teller.close());
  if (leftOut > 0) told.push({ kind: "note", over: [], text: words.leftOut(leftOut) });
  const end = trace.at(-1);
  if (end?.kind !== "ended") return told;
  if (end.status === "deadlock") told.push(...deadlock(trace, pen));
  return [...told, pen.across(end, words.ended(end.status, teller.lost))];
}

/** Who waits for whom, a line for each, up to a few. */
function deadlock(trace: Trace, pen: MermaidPen): Line[] {
  const { words } = pen;
  return waits(trace)
    .slice(0, 10)
    .map(({ update, fetched, behind }) => {
      const name = pen.named(update);
      const text = fetched
        ? words.waits(
            name,
            behind.map((id) => pen.named(id)),
          )
        : words.neverFetched(name);
      return { kind: "note", over: [], text };
    });
}
