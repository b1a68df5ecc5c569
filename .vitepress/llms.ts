import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMarkdownRenderer, type DefaultTheme, type SiteConfig } from "vitepress";
import { origin } from "./address.js";
import { pageText } from "./pageText.js";
import type { PageLanguage, Pages } from "./pages.js";

/** What a language says to language models: `locales/xx/site.ts`. */
export interface LlmsTexts {
  readonly label: string;
  readonly description: string;
  readonly llms: {
    /** Where all pages are in one file. */
    readonly full: (address: string) => string;
    /** Stands where a page has something to play with. */
    readonly interactive: (address: string) => string;
  };
}

type Languages = PageLanguage & { readonly texts: LlmsTexts };

/**
 * Writes the site for language models, in each language: `llms.txt`, which lists the
 * pages as llmstxt.org has it, and `llms-full.txt`, which is all of them.
 */
export async function writeLlms(site: SiteConfig, pages: Pages<Languages>): Promise<void> {
  const { srcDir, outDir, logger } = site;
  const markdown = await createMarkdownRenderer(srcDir, site.markdown, site.site.base, logger);
  for (const { base, lang, texts } of pages.languages) {
    const groups = sidebarOf(site, lang);
    const title = `# Carrera\n\n> ${texts.description}\n`;
    const lists = groups.map(({ text, items = [] }) => {
      const entries = items.map((item) => {
        const { description } = pages.all.get(item.link!)!;
        return `- [${item.text}](${origin}${item.link}): ${description}`;
      });
      return `\n## ${text}\n\n${entries.join("\n")}\n`;
    });
    const others = pages.languages.filter((other) => other.lang !== lang);
    const elsewhere = others.map(
      (other) => `- [${other.texts.label}](${origin}${other.base}llms.txt)`,
    );
    const full = texts.llms.full(`${origin}${base}llms-full.txt`);
    write("llms.txt", `${title}\n${full}\n\n${elsewhere.join("\n")}\n${lists.join("")}`);

    const all = groups.flatMap(({ items = [] }) => items.map(({ link }) => link!));
    const bodies: string[] = [];
    for (const address of all) {
      const file = join(srcDir, pages.all.get(address)!.relativePath);
      const source = { file, source: readFileSync(file, "utf8"), address };
      const body = await pageText(source, markdown, texts.llms.interactive(origin + address));
      bodies.push(`<${origin}${address}>\n\n${body}\n`);
    }
    write("llms-full.txt", [title, ...bodies].join("\n---\n\n"));

    function write(name: string, text: string): void {
      writeFileSync(join(outDir, base, name), text);
    }
  }
}

/** The groups of a language's sidebar: the pages in the order in which they are read. */
function sidebarOf({ site }: SiteConfig, lang: string): readonly DefaultTheme.SidebarItem[] {
  const locale = Object.values(site.locales).find((one) => one.lang === lang)!;
  return (locale.themeConfig as DefaultTheme.Config).sidebar as DefaultTheme.SidebarItem[];
}
