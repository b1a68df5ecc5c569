import { readdirSync, readFileSync } from "node:fs";

/** A line of a page that includes a file: `<<< @/../playground/… [TypeScript]`. */
const INCLUDE = /^<<< @\/\.\.\/([^\s#{]+)/gm;

/** Every page, by its path below `docs/`. */
export const pages: readonly string[] = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((page) => page.endsWith(".md"))
  .map((page) => page.replaceAll("\\", "/"))
  .sort();

/** The files that pages include, each once. */
export const includedFiles: readonly string[] = [
  ...new Set(
    pages.flatMap((page) =>
      [...readFileSync(`docs/${page}`, "utf8").matchAll(INCLUDE)].map(([, file]) => file!),
    ),
  ),
].sort();
