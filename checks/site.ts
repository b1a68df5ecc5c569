import { readdirSync, readFileSync } from "node:fs";
import { languages } from "../locales/index.js";
import { folderOf, type Site } from "./links.js";
import { readPage } from "./page.js";

/** Of which language a page is, and its path below the language's folder. */
export function placeOf(file: string): readonly [language: string, path: string] {
  const [first = "", ...rest] = file.split("/");
  const known = languages.some(({ name }) => name === first && name !== "es");
  return known ? [first, rest.join("/")] : ["es", file];
}

/** All pages, by their path below `docs/`. */
export function readFiles(): Map<string, string> {
  const files = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(`docs/${file}`, "utf8")]));
}

export function siteOf(files: ReadonlyMap<string, string>): Site {
  const site = new Map(
    languages.map(({ name }) => [name, new Map<string, ReturnType<typeof readPage>>()]),
  );
  for (const [file, text] of files) {
    const [language, path] = placeOf(file);
    site.get(language)!.set(path, readPage(path, text, folderOf(language)));
  }
  return site;
}
