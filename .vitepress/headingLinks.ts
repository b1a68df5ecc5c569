import type { MarkdownEnv, MarkdownRenderer } from "vitepress";
import { keyOf, shown } from "./languages.js";

const ENGLISH = /^Permalink to “(.*)”$/s;

/** VitePress names the links beside headings in English on every page: each gets its own. */
export function nameHeadingLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("heading-links", ({ tokens, env }) => {
    const language = shown.find((one) => keyOf(one) === (env as MarkdownEnv).localeIndex);
    if (language === undefined) return;
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const [, title] = ENGLISH.exec(link.attrGet("aria-label") ?? "") ?? [];
      if (title !== undefined) link.attrSet("aria-label", language.texts.site.headingLink(title));
    }
  });
}
