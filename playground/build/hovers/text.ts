/** What is told of an identifier. */
export interface HoverText {
  /** Its type, as the compiler writes it. */
  readonly type: string;
  /** What its declaration says of it, if that is short: a paragraph, or a sentence. */
  readonly about?: string;
}

/** Characters; what is longer belongs into a reference. */
const LONGEST = 220;

/** A hover's text, without what only an editor's reader wants to know. */
export function textOf(text: string, docs = ""): HoverText {
  const type = text.replace(/^\(alias\) /, "").replace(/\nimport [^\n]+$/, "");
  const about = beginning(docs);
  return about === undefined ? { type } : { type, about };
}

/** The first paragraph, or else its first sentence, unless that is long as well. */
function beginning(docs: string): string | undefined {
  const [paragraph = ""] = docs.trim().split(/\n\s*\n|\n(?=```)/);
  const line = plain(paragraph);
  const [sentence = ""] = /^.*?[.:!](?= |$)/.exec(line) ?? [];
  return [line, sentence].find((one) => one !== "" && one.length <= LONGEST);
}

/** Without what is Markdown but for the backticks around code. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|^> /g, "")
    .replace(/\{@link (?:\S+\s+)?([^}]+)\}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
