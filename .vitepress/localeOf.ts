import type { DefaultTheme, LocaleConfig } from "vitepress";
import type { site } from "../locales/es/site.js";
import type { LandmarkLabels } from "./landmarks.js";
import type { SearchBoxLabels } from "./searchBox.js";
import { navigation } from "./sidebar.js";

/** VitePress's configuration of a language, from its texts; its addresses begin with `base`. */
export function localeOf(
  texts: typeof site,
  base: string,
): LocaleConfig<DefaultTheme.Config & LandmarkLabels & SearchBoxLabels>[string] {
  const { label, lang, description, markdown, theme } = texts;
  const outline = { ...theme.outline, level: [2, 3] as [number, number] };
  return {
    label,
    lang,
    link: base,
    title: "Carrera",
    description,
    markdown,
    themeConfig: { ...theme, outline, ...navigation(texts, base) },
  };
}
