import type { DefaultTheme, LocaleConfig } from "vitepress";
import type { Language } from "../locales/index.js";
import type { LandmarkLabels } from "./landmarks.js";
import { baseOf } from "./languages.js";
import type { SearchBoxLabels } from "./searchBox.js";
import { navigation } from "./sidebar.js";

/** VitePress's configuration of a language. */
export function localeOf(
  language: Language,
): LocaleConfig<DefaultTheme.Config & LandmarkLabels & SearchBoxLabels>[string] {
  const { label, lang, description, markdown, theme } = language.texts.site;
  const outline = { ...theme.outline, level: [2, 3] as [number, number] };
  return {
    label,
    lang,
    link: baseOf(language),
    title: "Carrera",
    description,
    markdown,
    themeConfig: { ...theme, outline, ...navigation(language) },
  };
}
