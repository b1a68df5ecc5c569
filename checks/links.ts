import { existsSync } from "node:fs";
import type { Page } from "./page.js";

/** The pages of all languages: by the name of the language, and by their path. */
export type Site = ReadonlyMap<string, ReadonlyMap<string, Page>>;

/** Made when the site is built: who follows the links of the built site looks at them. */
const MADE = /\.(?:txt|xml)$/;

const baseOf = (language: string) => (language === "es" ? "/" : `/${language}/`);
export const folderOf = (language: string) => `docs${baseOf(language)}`.slice(0, -1);

/** A link as it would be in the original: without the language, if it is the page's own or the fallback. */
export function pathIn(href: string, language: string): string {
  const base = [language, "en"]
    .map(baseOf)
    .find((one) => one !== "/" && `${href}/`.startsWith(one));
  return base === undefined || language === "es" ? href : href.slice(base.length - 1) || "/";
}

/** Links of a page that lead nowhere, or to another language: a sentence for each. */
export function brokenLinks(page: Page, language: string, site: Site): string[] {
  return [...new Set(linksOf(page))].flatMap((href) => {
    const problem = problemOf(href, page, language, site);
    return problem === undefined ? [] : [`the link ${href} ${problem}`];
  });
}

function problemOf(href: string, page: Page, language: string, site: Site): string | undefined {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return undefined;
  const own = `${baseOf(language)}${page.path.replace(/(?:(^|\/)index)?\.md$/, "$1")}`;
  const { pathname, hash } = new URL(href, `http://site${own}`);
  if (/\.\w+$/.test(pathname)) {
    return MADE.test(pathname) || existsSync(`docs/public${pathname}`)
      ? undefined
      : "leads to a file that is not in docs/public";
  }
  const target = languageOf(pathname, site);
  const path = `${pathname.slice(baseOf(target).length).replace(/(^|\/)$/, "$1index")}.md`;
  const found = site.get(target)?.get(path);
  if (found === undefined) return `leads to a page that is not there: docs${baseOf(target)}${path}`;
  if (target !== language && site.get(language)?.has(path)) {
    return `leads to another language: docs${baseOf(language)}${path} is the page`;
  }
  const id = decodeURIComponent(hash.slice(1));
  return id === "" || found.ids.has(id)
    ? undefined
    : `leads to a heading that is not there: #${id} of docs${baseOf(target)}${path}`;
}

function languageOf(pathname: string, site: Site): string {
  const [, first = ""] = pathname.split("/");
  return first !== "es" && site.has(first) ? first : "es";
}

function linksOf({ sections, frontmatter }: Page): string[] {
  const parts = sections.flatMap((section) => section.parts);
  return [
    ...parts.flatMap(({ kind, what }) => {
      if (kind === "link" || kind === "image") return [what];
      return kind === "tag"
        ? [...what.matchAll(/ (?:href|src|link)="([^"]*)"/g)].map(([, href]) => href!)
        : [];
    }),
    ...linksIn(frontmatter),
  ];
}

function linksIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "link" ? [String(one)] : linksIn(one),
  );
}
