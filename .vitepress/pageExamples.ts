import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import type { PageExamples } from "virtual:page-examples";
import { baseOf, languages, shown } from "./languages.js";

/** The folder of a program that a page includes, and its file. */
export const PROGRAM =
  /\/playground\/(?:scenarios|examples)\/([\w-]+)\/(bot(?:\.deno)?\.(?:ts|js))/;

const MODULE = "virtual:page-examples";
const DOCS = resolve("docs");
const TITLE = /^title: "?(.*?)"?$/m;

/** Gives the playground the programs of the pages, by page, as the pages include them. */
export function pageExamples(): Plugin {
  return {
    name: "page-examples",
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      return `export default ${JSON.stringify(readPages())};`;
    },
  };
}

function readPages(): PageExamples[] {
  const others = languages.map(({ name }) => name);
  return readdirSync(DOCS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !others.includes(file.split(/[\\/]/)[0]!))
    .sort()
    .map((file) => ({
      link: `/${file.replaceAll("\\", "/").replace(/\.md$/, "")}`,
      titles: Object.fromEntries(
        shown
          .map((language) => [language.name, join(DOCS, baseOf(language), file)] as const)
          .filter(([, twin]) => existsSync(twin))
          .map(([name, twin]) => [name, titleOf(twin)]),
      ) as PageExamples["titles"],
      names: namesIn(readFileSync(join(DOCS, file), "utf8")),
    }))
    .filter(({ names }) => names.length > 0);
}

const titleOf = (file: string) => TITLE.exec(readFileSync(file, "utf8"))?.[1] ?? "";

function namesIn(text: string): string[] {
  const includes = text.split("\n").filter((line) => line.startsWith("<<< "));
  return [...new Set(includes.flatMap((line) => PROGRAM.exec(line)?.[1] ?? []))];
}
