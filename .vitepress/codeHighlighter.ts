import type { MarkdownRenderer } from "vitepress";
import type { Highlight } from "../playground/build/source.js";

/** Longer than any that a program's text has. */
const FENCE = "`".repeat(12);

/** Highlights code as the pages' code blocks do, for code that is shown elsewhere. */
export function codeHighlighter() {
  let provide: (markdown: MarkdownRenderer) => void;
  const provided = new Promise<MarkdownRenderer>((resolve) => (provide = resolve));
  return {
    /** Takes VitePress's own renderer, once there is one. */
    takeFrom: (markdown: MarkdownRenderer): void => provide(markdown),
    highlight: (async (code, language) => {
      const markdown = await provided;
      return markdown.renderAsync(`${FENCE}${language}\n${code}\n${FENCE}`);
    }) satisfies Highlight,
  };
}
