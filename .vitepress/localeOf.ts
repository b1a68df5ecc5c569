import type { DefaultTheme, LocaleConfig } from "vitepress";
import type { Language } from "../locales/index.js";
import { repository } from "./address.js";
import type { LandmarkLabels } from "./landmarks.js";
import { baseOf } from "./languages.js";
import type { SearchBoxLabels } from "./searchBox.js";
import { navigation } from "./sidebar.js";

/** The same date for everybody, in the page's language and not in the browser's. */
const DATES = { dateStyle: "long", timeZone: "UTC", forceLocale: true } as const;

/** VitePress's configuration of a language. */
export function localeOf(
  language: Language,
): LocaleConfig<DefaultTheme.Config & LandmarkLabels & SearchBoxLabels>[string] {
  const { label, lang, description, markdown, theme } = language.texts.site;
  const editLink = { ...theme.editLink, pattern: `${repository}/edit/main/docs/:path` };
  const lastUpdated = { ...theme.lastUpdated, formatOptions: DATES };
  const outline = { ...theme.outline, level: [2, 3] as [number, number] };
  return {
    label,
    lang,
    link: baseOf(language),
    title: "Carrera",
    description,
    markdown,
    themeConfig: { ...theme, editLink, lastUpdated, outline, ...navigation(language) },
  };
}
