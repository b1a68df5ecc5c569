import type { MarkdownEnv, MarkdownRenderer } from "vitepress";
import { site as en } from "../locales/en/site.js";
import { site as es } from "../locales/es/site.js";

const ENGLISH = /^Permalink to “(.*)”$/s;

/** VitePress names the links beside headings in English on every page: each gets its own. */
export function nameHeadingLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("heading-links", ({ tokens, env }) => {
    const { headingLink } = (env as MarkdownEnv).localeIndex === "root" ? es : en;
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const [, title] = ENGLISH.exec(link.attrGet("aria-label") ?? "") ?? [];
      if (title !== undefined) link.attrSet("aria-label", headingLink(title));
    }
  });
}
