import type { Language } from "../snippet/compile.js";

/** Gives code as highlighted HTML, a `<span class="line">` for each line. */
export type Highlight = (code: string, language: "ts" | "js") => Promise<string>;

/** A program's text as the pages show it. */
export interface Source {
  readonly code: string;
  /**
   * Each line as HTML: its text in spans that carry their colours, by the names
   * of the tokens. Empty for an empty line.
   */
  readonly lines: readonly string[];
}

/**
 * Highlights a program, line by line.
 *
 * @throws Error when the highlighter's HTML is not as expected
 */
export async function sourceOf(
  text: string,
  language: Language,
  highlight: Highlight,
): Promise<Source> {
  const code = text.replaceAll("\r\n", "\n").trimEnd();
  const html = await highlight(code, language === "js" ? "js" : "ts");
  const [, content = ""] = /<code[^>]*>(.*)<\/code>/s.exec(html) ?? [];
  const lines = content.split("\n").map((line) => {
    const [, inner] = /^<span class="line">(.*)<\/span>$/.exec(line) ?? [];
    return inner === "<wbr>" ? "" : inner;
  });
  const expected = code.split("\n").length;
  if (lines.length !== expected || !lines.every((line) => line !== undefined)) {
    throw new Error(`the highlighter gave no line for each of ${expected}: ${html}`);
  }
  return { code, lines };
}
