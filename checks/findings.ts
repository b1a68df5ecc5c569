import { compare } from "./compare.js";
import { brokenLinks, folderOf, type Site } from "./links.js";
import type { Page } from "./page.js";
import { stale, type Notes, type Originals } from "./translated.js";

/** Something that has to be mended, as a sentence that begins with the file. */
export type Finding = string;

/** What is wrong with the pages of a language beside the original. */
export function pageFindings(site: Site, language: string): Finding[] {
  const folder = folderOf(language);
  const own = site.get(language)!;
  const originals = site.get("es")!;
  const findings = [...own.values()].flatMap((page) => {
    const file = `${folder}/${page.path}`;
    const original = originals.get(page.path);
    if (original === undefined) return [`${file}: the original, docs/${page.path}, is missing`];
    const told = language === "es" ? [] : compare(original, page, language);
    return [...told, ...brokenLinks(page, language, site)].map((one) => `${file}: ${one}`);
  });
  const lacking = [...originals.keys()].filter((path) => !own.has(path));
  return [...lacking.map((path) => `${folder}/${path}: the page is missing`), ...findings];
}

/** Where the original has changed since a page was translated from it. */
export function stalePages(site: Site, language: string, notes: Notes): Finding[] {
  const originals = site.get("es")!;
  return [...site.get(language)!.keys()].flatMap((path) => {
    const original = originals.get(path);
    return original === undefined
      ? []
      : staleIn(`${folderOf(language)}/${path}`, sourcesOf(original), notes[path] ?? {}, "#");
  });
}

/** Where a file's originals have changed; `mark` stands before their names. */
export function staleIn(
  file: string,
  originals: Originals,
  noted: Readonly<Record<string, string>>,
  mark = "",
): Finding[] {
  const names = stale(originals, noted);
  const tell = (some: readonly string[], what: string) =>
    some.length === 0
      ? []
      : [
          `${file}: ${some.map((name) => mark + name).join(", ")}: ${what}; when it says the same: npm run -s translated -- ${file}`,
        ];
  return [
    ...tell(
      names.filter((name) => name in noted),
      "the original has changed since this was translated",
    ),
    ...tell(
      names.filter((name) => !(name in noted)),
      "not yet marked as translated",
    ),
  ];
}

/** The texts of a page, by the ids of its headings. */
export function sourcesOf({ sections }: Page): Originals {
  return Object.fromEntries(sections.map(({ id, source }) => [id, source]));
}
