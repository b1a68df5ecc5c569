/**
 * A value that a program printed, to be unfolded: `head` and `tail` are its
 * brackets with what stands before them, `parts` what is between, each again to
 * be unfolded or not. A text without brackets is its own.
 */
export type Folded =
  string | { readonly head: string; readonly parts: readonly Folded[]; readonly tail: string };

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]" };
/** More brackets in each other than the console prints. */
const DEEPEST = 12;

/** A printed line in pieces: texts, and values with their brackets. Never throws. */
export function fold(line: string): Folded[] {
  const reader = new Reader(line);
  return reader.pieces();
}

class Reader {
  private place = 0;

  constructor(private readonly text: string) {}

  pieces(): Folded[] {
    const pieces: Folded[] = [];
    let plain = "";
    while (this.place < this.text.length) {
      const character = this.text[this.place]!;
      const begun = this.place;
      // Brackets count where a value begins: `items[0]` and `f(x) {` are words of a sentence.
      const value = character in CLOSING && /(^|\s)$/.test(plain) ? this.value("", 0) : null;
      if (value === null) {
        this.place = begun + 1;
        plain += character;
      } else {
        if (plain !== "") pieces.push(plain);
        plain = "";
        pieces.push(value);
      }
    }
    if (plain !== "") pieces.push(plain);
    return pieces;
  }

  /** What begins with a bracket here; null when it does not end, or not as it should. */
  private value(before: string, depth: number): Folded | null {
    if (depth > DEEPEST) return null;
    const opening = this.text[this.place]!;
    const closing = CLOSING[opening]!;
    const parts: Folded[] = [];
    let part = "";
    let inner: Folded | null = null;
    const finish = () => {
      const rest = part.trim();
      if (inner === null) {
        if (rest !== "") parts.push(rest);
      } else parts.push(rest === "" ? inner : joined(inner, rest));
      part = "";
      inner = null;
    };
    for (this.place++; this.place < this.text.length; this.place++) {
      const character = this.text[this.place]!;
      if (character === closing) {
        finish();
        this.place++;
        return { head: before + opening, parts, tail: closing };
      }
      if (character === "'" || character === '"') part += this.string(character);
      else if (character === ",") finish();
      else if (character in CLOSING && inner === null) {
        inner = this.value(part.trimStart(), depth + 1);
        if (inner === null) return null;
        part = "";
        this.place--;
      } else if (character === "}" || character === "]") return null;
      else part += character;
    }
    return null;
  }

  /** A text in quotes, in which brackets mean nothing; leaves the place at its last quote. */
  private string(quote: string): string {
    const begun = this.place;
    for (this.place++; this.place < this.text.length; this.place++) {
      if (this.text[this.place] === "\\") this.place++;
      else if (this.text[this.place] === quote) return this.text.slice(begun, this.place + 1);
    }
    this.place = this.text.length;
    return this.text.slice(begun);
  }
}

function joined(value: Folded, rest: string): Folded {
  return typeof value === "string" ? value + rest : { ...value, tail: value.tail + rest };
}

/** The text again, in one line. */
export function unfold(folded: Folded): string {
  if (typeof folded === "string") return folded;
  const { head, parts, tail } = folded;
  const spaced = head.endsWith("{") || parts.length > 0 ? " " : "";
  const inner = parts.map(unfold).join(", ");
  return inner === "" ? head + tail : `${head}${spaced}${inner}${spaced}${tail}`;
}
