/** A part of a text, and how it is drawn. */
export interface Piece {
  readonly text: string;
  readonly kind?: "note" | "keyword" | "string" | "code";
}

/** `(method)` and its like, text in quotes, words of the language. */
const TYPE =
  /^(\([a-z ]+\))|("(?:[^"\\]|\\.)*")|\b(const|let|var|function|class|interface|type|namespace|enum|new|extends|keyof|typeof|readonly|infer|in|is|asserts)\b/g;
const KINDS = ["note", "string", "keyword"] as const;

/** A type as the compiler writes it. */
export function piecesOfType(type: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of type.matchAll(TYPE)) {
    pieces.push({ text: type.slice(end, match.index) });
    pieces.push({ text: match[0], kind: KINDS[match.slice(1).findIndex(Boolean)] });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: type.slice(end) }].filter(({ text }) => text !== "");
}

/** A sentence with code between backticks. */
export function piecesOfText(text: string): Piece[] {
  return text
    .split("`")
    .map((part, i): Piece => (i % 2 === 0 ? { text: part } : { text: part, kind: "code" }))
    .filter((piece) => piece.text !== "");
}
