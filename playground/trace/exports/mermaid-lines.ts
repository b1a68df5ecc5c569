import { plainText } from "./plain-text.js";

/**
 * A line of a Mermaid sequence diagram; participants by id, texts as people
 * read them, in which only a line break of our own is one.
 */
export type Line =
  | {
      readonly kind: "message";
      readonly from: string;
      readonly to: string;
      readonly arrow: "->>" | "-->>" | "-)" | "--x";
      readonly text: string;
    }
  /** Over some participants, or over the whole diagram when none is named. */
  | { readonly kind: "note"; readonly over: readonly string[]; readonly text: string }
  | { readonly kind: "activate" | "deactivate"; readonly who: string }
  /** What lies between the two stands on red ground. */
  | { readonly kind: "alarm" | "alarm-over" };

/** Whether a line tells something, rather than shape what is told. */
export function isTold({ kind }: Line): boolean {
  return kind === "message" || kind === "note";
}

/** `all` is what a note over the whole diagram spans: its first and last participant. */
export function printLine(line: Line, all: readonly string[]): string {
  switch (line.kind) {
    case "message":
      return `${line.from}${line.arrow}${line.to}: ${mermaidText(line.text)}`;
    case "note": {
      const over = line.over.length > 0 ? line.over : all;
      return `Note over ${[...new Set(over)].join(",")}: ${mermaidText(line.text)}`;
    }
    case "activate":
    case "deactivate":
      return `${line.kind} ${line.who}`;
    case "alarm":
      return "rect rgba(220, 38, 38, 0.3)";
    case "alarm-over":
      return "end";
  }
}

/**
 * What Mermaid would take for its own syntax, an entity, HTML or a formula:
 * single characters, and words that its preprocessing looks for.
 */
const SPECIAL = /[#;%"`<>&{}$\\°¶]|style|classDef|(?:no)?wrap(?=:)/g;

/** A text for Mermaid: whatever it says, it is shown and nothing else. */
export function mermaidText(text: string): string {
  return text.split("\n").map(escapeLine).join("<br/>");
}

function escapeLine(line: string): string {
  return plainText(line).replace(SPECIAL, (found) => `#${found.codePointAt(0)};${found.slice(1)}`);
}
