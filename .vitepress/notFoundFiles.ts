import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HeadConfig, SiteConfig } from "vitepress";
import type { PageLanguage } from "./pages.js";

/** What a language says where there is no page: `theme.notFound` in `locales/xx/site.ts`. */
export interface NotFoundTexts {
  readonly title: string;
  readonly quote: string;
  readonly similar: string;
  readonly search: string;
  readonly searchButton: string;
  readonly start: string;
}

interface Theme {
  readonly nav: readonly { readonly text: string; readonly link: string }[];
  readonly notFound: NotFoundTexts;
}

/**
 * For the head of `404.html`, which hosts send in place of any page: lets it be of the
 * language of the address before anything is shown. VitePress's own code, which does
 * the same, is there only later.
 */
export function notFoundHead(languages: readonly PageLanguage[]): HeadConfig {
  const byBase = languages.map(({ base, lang }) => [base, lang]);
  byBase.sort(([a], [b]) => b!.length - a!.length);
  return [
    "script",
    {},
    `document.documentElement.lang=${JSON.stringify(byBase)}.find(([base])=>location.pathname.startsWith(base))[1]`,
  ];
}

/**
 * Gives `404.html` something to read without JavaScript, in all languages, and each
 * language one of its own, for hosts that send the nearest.
 */
export function writeNotFound({ outDir, site }: SiteConfig): void {
  const html = readFileSync(join(outDir, "404.html"), "utf8");
  const all = Object.keys(site.locales);
  for (const index of all) {
    const ownFirst = [index, ...all.filter((other) => other !== index)];
    const { lang } = site.locales[index]!;
    const sections = ownFirst.map((one) => sectionOf(site.locales[one]!));
    const text = html
      .replace(/<html lang="[^"]*"/, `<html lang="${lang}"`)
      .replace("</body>", `<noscript>${sections.join("")}</noscript>\n  </body>`);
    writeFileSync(join(outDir, index === "root" ? "" : index, "404.html"), text);
  }
}

function sectionOf({ lang, themeConfig }: SiteConfig["site"]["locales"][string]): string {
  const { nav, notFound } = themeConfig as Theme;
  const links = nav.map(({ link, text }) => `<li><a href="${link}">${text}</a></li>`);
  return `<section class="vp-doc" lang="${lang}"><h1>${notFound.title}</h1><p>${notFound.quote}</p><ul>${links.join("")}</ul></section>`;
}
