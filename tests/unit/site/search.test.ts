import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { searchTerm } from "../../../.vitepress/searchTerms.js";
import { site as en } from "../../../locales/en/site.js";
import { site as es } from "../../../locales/es/site.js";

test.each(Object.entries({ es, en }))("%s: words to ignore are plain", (_, { searchIgnores }) => {
  const words = searchIgnores.split(" ");
  const plain = (word: string) => searchTerm(`${word}xx`, [])?.slice(0, -2);
  expect(words.length).toBeGreaterThan(20);
  expect(words.map(plain)).toEqual(words);
  expect([...new Set(words)]).toEqual(words);
});

/** The sections that a page's front matter says are looked for, and those it has. */
function sectionsOf(page: string): { wanted: string[]; ids: string[] } {
  const text = readFileSync(`docs/${page}`, "utf8");
  const front = /^---\n[^]*?^search:\n((?: {2}.*\n)+)[^]*?^---$/m.exec(text)?.[1] ?? "";
  const all = (from: string, pattern: RegExp) => [...from.matchAll(pattern)].map(([, one]) => one!);
  return { wanted: all(front, /^ {2}([\w-]+):/gm), ids: all(text, /^#+ .*\{#([\w-]+)\}$/gm) };
}

test("what a page says is looked for on it, it has", () => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" });
  const sections = pages.filter((page) => page.endsWith(".md")).map(sectionsOf);
  expect(sections.flatMap(({ wanted }) => wanted).length).toBeGreaterThanOrEqual(4);
  for (const { wanted, ids } of sections) expect(ids).toEqual(expect.arrayContaining(wanted));
});
