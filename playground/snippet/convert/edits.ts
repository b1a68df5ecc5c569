/** A part of a text, by its positions, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; none of them may reach into another. */
export function edited(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce(
    (result, { start, end, text }) => result.slice(0, start) + text + result.slice(end),
    text,
  );
}

/** Takes away whole lines: with what follows the last up to the next line. */
export function withoutLines(text: string, start: number, end: number): Edit {
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))![0].length;
  return { start, end: end + rest, text: "" };
}
