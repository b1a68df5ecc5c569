import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../locales/index.js";
import { simulatedMethods } from "../../playground/telegram/methods.js";

const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter(
  (page) => page.endsWith(".md") && !languages.some(({ name }) => page.startsWith(`${name}/`)),
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

test.each(["about/simulation.md", "en/about/simulation.md"])(
  "%s lists just the methods that are simulated",
  (page) => {
    const table = read(page).split("{#telegram}")[1]!.split("{#platform}")[0]!;
    const rows = table.split("\n").filter((line) => line.startsWith("| `"));
    const listed = rows.flatMap((row) => all(row.split("|")[1]!, /`([^`]+)`/g));
    expect(listed.sort()).toEqual([...simulatedMethods].sort());
  },
);
