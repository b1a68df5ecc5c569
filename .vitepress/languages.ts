import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport } from "vite";
import type { Language } from "../locales/index.js";

/**
 * The languages of `locales/`, which finds them itself: what is put together of this
 * configuration before it runs does not hold them. `textFiles` are all that was read.
 */
const { module, dependencies } = await runnerImport<typeof import("../locales/index.js")>(
  resolve("locales/index.ts"),
);
export const { languages, shown } = module;
export const textFiles: readonly string[] = dependencies.map((file) => resolve(file));

/** What VitePress calls a language, after its folder. */
export const keyOf = ({ name }: Language) => (name === "es" ? "root" : name);

/** What the addresses of its pages begin with. */
export const baseOf = ({ name }: Language) => (name === "es" ? "/" : `/${name}/`);

/** Whether it has a page, given as its address without language and slash. */
export function hasPage(language: Language, page: string): boolean {
  return existsSync(resolve(`docs${baseOf(language)}${page}.md`));
}
