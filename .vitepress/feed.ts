import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Feed } from "feed";
import { createMarkdownRenderer, type HeadConfig } from "vitepress";
import { origin } from "./address.js";
import type { PageLanguage, Pages } from "./pages.js";

/** The page that the feed is made of: a section for each day, newest first. */
const CHANGES = "changes";
const DAY = /^## (\d{4}-\d\d-\d\d) \{#\1\}$/gm;

export const feedOf = ({ base }: PageLanguage): string => `${base}feed.xml`;

/** Tells readers of feeds that there is one, in the page's language. */
export function feedLink(pages: Pages, address: string): HeadConfig[] {
  const language = pages.languageOf(address);
  const page = pages.all.get(language.base + CHANGES);
  if (page === undefined) return [];
  const attributes = { rel: "alternate", type: "application/atom+xml", title: page.title };
  return [["link", { ...attributes, href: origin + feedOf(language) }]];
}

/** Writes an Atom feed of the changes in each language that has them. */
export async function writeFeeds(directory: string, pages: Pages): Promise<void> {
  const markdown = await createMarkdownRenderer(resolve("docs"));
  for (const language of pages.languages) {
    const address = language.base + CHANGES;
    const page = pages.all.get(address);
    if (page === undefined) continue;
    const days = daysOf(readFileSync(resolve("docs", page.filePath), "utf8"));
    const said = new Intl.DateTimeFormat(language.lang, { dateStyle: "long", timeZone: "UTC" });
    const feed = new Feed({
      id: origin + address,
      link: origin + address,
      title: `Carrera: ${page.title}`,
      description: page.description,
      language: language.lang,
      copyright: "MIT",
      updated: new Date(days[0]!.day),
      feedLinks: { atom: origin + feedOf(language) },
      author: { name: "Carrera", link: origin },
    });
    for (const { day, text } of days) {
      const link = `${origin}${address}#${day}`;
      const content = absolute(await markdown.renderAsync(text, { cleanUrls: true }));
      feed.addItem({
        id: link,
        link,
        title: said.format(new Date(day)),
        date: new Date(day),
        content,
      });
    }
    const file = join(directory, feedOf(language));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, feed.atom1());
  }
}

/** The days of the page, and what stands below each. @throws Error when there is none */
export function daysOf(text: string): { day: string; text: string }[] {
  const heads = [...text.matchAll(DAY)];
  if (heads.length === 0) {
    throw new Error(
      `docs/${CHANGES}.md has no day: begin each with a heading such as «## 2026-11-26 {#2026-11-26}».`,
    );
  }
  return heads.map((head, i) => ({
    day: head[1]!,
    text: text.slice(head.index + head[0].length, heads[i + 1]?.index).trim(),
  }));
}

/** Links of the site work wherever the feed is read. */
function absolute(html: string): string {
  return html.replaceAll(/(href|src)="\//g, `$1="${origin}/`);
}
