import type { MarkdownEnv, MarkdownRenderer } from "vitepress";
import { headingLink } from "./locales/es.js";

const ENGLISH = /^Permalink to “(.*)”$/s;

/** VitePress names the links beside headings in English on every page: the Spanish ones get theirs. */
export function nameHeadingLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("heading-links", ({ tokens, env }) => {
    if ((env as MarkdownEnv).localeIndex !== "root") return;
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const [, title] = ENGLISH.exec(link.attrGet("aria-label") ?? "") ?? [];
      if (title !== undefined) link.attrSet("aria-label", headingLink(title));
    }
  });
}
