import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter(
  (page) => page.endsWith(".md") && !page.startsWith("en/"),
);

const read = (page: string) => readFileSync(`docs/${page}`, "utf8");
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

test.each(pages)("%s has an English twin of the same structure", (page) => {
  const [spanish, english] = [read(page), read(`en/${page}`)];
  const headings = /^(#+ ).*(\{#[\w-]+\})$/gm;
  const shape = (text: string) =>
    [...text.matchAll(headings)].map(([, level, id]) => `${level}${id}`);
  expect(shape(english)).toEqual(shape(spanish));
  expect(all(english, /^<<< (.*)$/gm)).toEqual(all(spanish, /^<<< (.*)$/gm));
  // The same links, each within its own language.
  const links = (text: string) =>
    all(text, /\]\(([^)]+)\)/g)
      .map((link) => link!.replace(/^\/en(?=\/)/, ""))
      .sort();
  expect(links(english)).toEqual(links(spanish));
  expect(all(spanish, /\]\((\/en\/[^)]*)\)/g)).toEqual([]);
});
