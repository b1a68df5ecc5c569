/** What one step of indentation is. */
const STEP = "  ";

/** A change of a text: `text` replaces what is between `from` and `to`; then `start` to `end` is selected. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What Tab does: a step to the next stop, or every selected line further in. */
export function indent(text: string, start: number, end: number): Edit {
  if (start === end) {
    const column = start - lineStart(text, start);
    const spaces = " ".repeat(STEP.length - (column % STEP.length));
    return insertion(start, end, spaces);
  }
  return changeLines(text, start, end, (line) => (line === "" ? line : STEP + line));
}

/** What Shift+Tab does: every line that the selection touches a step further out. */
export function outdent(text: string, start: number, end: number): Edit {
  return changeLines(text, start, end, (line) => line.replace(/^(?: {1,2}|\t)/, ""));
}

/** What Enter does: a new line that begins where this one does, a step further in after a bracket. */
export function newLine(text: string, start: number, end: number): Edit {
  const line = text.slice(lineStart(text, start), start);
  const deeper = /[([{]\s*$/.test(line) ? STEP : "";
  return insertion(start, end, `\n${/^[ \t]*/.exec(line)![0]}${deeper}`);
}

function insertion(from: number, to: number, text: string): Edit {
  const end = from + text.length;
  return { from, to, text, start: end, end };
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

/** Each line of the selection changed; the selection keeps to what it held. */
function changeLines(
  text: string,
  start: number,
  end: number,
  change: (line: string) => string,
): Edit {
  const from = lineStart(text, start);
  // A selection that ends where a line begins does not hold that line.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const changed = lines.map(change);
  const first = changed[0]!.length - lines[0]!.length;
  const all = changed.join("\n");
  return {
    from,
    to,
    text: all,
    start: Math.max(from, start + first),
    end: Math.max(from, end + all.length - (to - from)),
  };
}
