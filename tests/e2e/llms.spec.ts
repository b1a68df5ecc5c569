import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "playwright/test";
import { origin } from "../../.vitepress/address.js";
import { addressOfFile, readBuiltSite } from "../helpers/built-site.js";

const site = readBuiltSite();
const languages = { es: "", en: "en/" } as const;

/** The files of a language's pages of text, as their addresses without the language. */
function pagesIn(base: string): string[] {
  return [...site.keys()]
    .filter((file) => file.endsWith(".html") && file.startsWith(base))
    .map((file) => addressOfFile(file.slice(base.length)).slice(1))
    .filter((page) => page !== "" && !/^(en|embed)\/|^404$/.test(page));
}

for (const [language, base] of Object.entries(languages)) {
  const short = () => site.get(`${base}llms.txt`)!;
  const full = () => site.get(`${base}llms-full.txt`)!;

  test(`${language}: llms.txt lists all pages, with what each is about`, () => {
    const entries = [...short().matchAll(/^- \[.+\]\((\S+)\): .{20,}$/gm)];
    const listed = entries.map(([, address]) => address);
    const pages = pagesIn(base);
    expect(pages.length).toBeGreaterThan(15);
    expect(listed.sort()).toEqual(pages.map((page) => `${origin}/${base}${page}`).sort());
    expect(short()).toMatch(/^# Carrera\n\n> .+\n/);
    expect(short()).toContain(`<${origin}/${base}llms-full.txt>`);
  });

  test(`${language}: llms-full.txt has all pages, with the code that they include`, () => {
    const text = full();
    let included = 0;
    for (const page of pagesIn(base)) {
      expect(text, page).toContain(`\n---\n\n<${origin}/${base}${page}>\n\n# `);
      const source = readFileSync(`docs/${base}${page}.md`, "utf8");
      for (const [, file] of source.matchAll(/^<<< @\/([^\s#{]+)(?: |$)/gm)) {
        expect(text).toContain(readFileSync(resolve("docs", file!), "utf8").trimEnd());
        included += 1;
      }
    }
    expect(included).toBeGreaterThan(30);
    const prose = text.replace(/^(`{3,}).*\n[^]*?^\1$/gm, "");
    expect(prose.length).toBeLessThan(text.length / 1.2);
    for (const left of [/^<<</m, /^:::/m, /\{#[\w-]+\}$/m, /^<\/?(?!https:)\w/m, /\]\([/#]/])
      expect(prose).not.toMatch(left);
  });
}
