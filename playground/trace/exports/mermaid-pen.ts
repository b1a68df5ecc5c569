import type { Cast } from "./cast.js";
import type { Columns } from "./mermaid-columns.js";
import type { Line } from "./mermaid-lines.js";
import type { MermaidWords } from "./mermaid-words.js";
import { cut, plainText } from "./plain-text.js";

/** Characters of a text or a value within a line, and of an error. */
const TEXT = 48;
const ERROR = 120;

interface Timed {
  readonly at: number;
}

/** Writes lines: names for ids, the time in front, and whose line it is where the column does not say. */
export class MermaidPen {
  constructor(
    readonly cast: Cast,
    readonly columns: Columns,
    readonly words: MermaidWords,
  ) {}

  /** From the bot, for an update or on its own, to another column. */
  out({ at }: Timed, update: number | null, to: string, text: string, arrow: Arrow = "->>"): Line {
    const from = this.columns.update(update);
    return { kind: "message", from, to, arrow, text: this.line(at, update, text) };
  }

  /** From another column to the bot; dashed, as answers are. */
  back(
    { at }: Timed,
    update: number | null,
    from: string,
    text: string,
    arrow: Arrow = "-->>",
  ): Line {
    const to = this.columns.update(update);
    return { kind: "message", from, to, arrow, text: this.line(at, update, text) };
  }

  /** Beside an update. */
  beside({ at }: Timed, update: number, text: string): Line {
    return { kind: "note", over: [this.columns.update(update)], text: this.line(at, update, text) };
  }

  /** Over the whole diagram. */
  across({ at }: Timed, text: string): Line {
    return { kind: "note", over: [], text: this.words.at(at, text) };
  }

  /** Says who, where all people share a column. */
  by(person: string, text: string): string {
    return this.columns.manyPeople ? this.words.of(short(person), text) : text;
  }

  /** What an update is called in a line; null for the program itself. */
  named(update: number): string;
  named(update: number | null): string | null;
  named(update: number | null): string | null {
    return update === null ? null : this.words.update(this.cast.name(update));
  }

  /** An update's line: it says which one, where its column does not. */
  line(at: number, update: number | null, text: string): string {
    const name = this.columns.manyUpdates ? this.named(update) : null;
    return this.words.at(at, name === null ? text : this.words.of(name, text));
  }
}

type Arrow = Extract<Line, { kind: "message" }>["arrow"];

/** A text that is part of a line. */
export function short(text: string): string {
  return cut(plainText(text), TEXT);
}

/** An error's sentence that is part of a line. */
export function shortError(text: string): string {
  return cut(plainText(text), ERROR);
}
