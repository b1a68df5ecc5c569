import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { DefaultTheme } from "vitepress";
import { baseOf, keyOf, languages, shown } from "./languages.js";

interface Menu {
  readonly i18nRouting?: DefaultTheme.I18nRouting;
  /** The pages that a language does not have, by what VitePress calls it. */
  readonly lacking?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Where the language menu leads: to the same page, which is what VitePress does by
 * itself, but to the home page of a language that does not have it yet.
 */
export function languageMenu(): Menu {
  const lacking = Object.fromEntries(
    shown
      .map((language) => {
        const twin = (page: string) => resolve(`docs${baseOf(language)}${page}`);
        return [keyOf(language), pages().filter((page) => !existsSync(twin(page)))] as const;
      })
      .filter(([, missing]) => missing.length > 0),
  );
  return Object.keys(lacking).length === 0 ? {} : { lacking, i18nRouting: route };
}

/** The original's pages. */
function pages(): string[] {
  const folders = languages.map(({ name }) => name);
  return readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !folders.includes(file.split("/")[0]!));
}

// The browser gets its text: it must not use anything from around it.
const route: DefaultTheme.I18nRouting = ({ localeIndex, theme }, { data, query, hash }, target) => {
  const from = localeIndex.value === "root" ? 0 : localeIndex.value.length + 1;
  const page = data.relativePath.slice(from);
  const base = target === "root" ? "/" : `/${target}/`;
  const { lacking } = theme.value as Menu;
  if (lacking?.[target]?.includes(page)) return base;
  const path = page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "");
  return base + path + query + hash;
};
