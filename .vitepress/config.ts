import { defineConfig, type DefaultTheme } from "vitepress";
import { hovers } from "../playground/build/hovers/plugin.js";
import { monaco } from "../playground/build/monaco.js";
import { carrera } from "../playground/build/vite-plugin.js";
import { offerExamples } from "./codeExamples.js";
import { codeHighlighter } from "./codeHighlighter.js";
import { codeTheme } from "./codeTheme.js";
import { earlyModules } from "./earlyModules.js";
import { writeFeeds } from "./feed.js";
import { hasHistory } from "./gitHistory.js";
import { preloadHeadingFont } from "./headingFont.js";
import { nameHeadingLinks } from "./headingLinks.js";
import { landmarks } from "./landmarks.js";
import { languageMenu } from "./languageMenu.js";
import { languagePages } from "./languagePages.js";
import { baseOf, keyOf, languages, shown } from "./languages.js";
import { localeOf } from "./localeOf.js";
import { pageHead } from "./pageHead.js";
import { pagesToRead } from "./pages.js";
import { writeLlms } from "./llms.js";
import { writeNotFound } from "./notFoundFiles.js";
import { offerPlainFences } from "./plainFences.js";
import { localSearch } from "./search.js";
import { withoutUnusedStyles } from "./unusedStyles.js";
import { writeShareImages } from "./shareImages.js";
import { sitemap, writeRobots } from "./sitemap.js";
import { groupOf } from "./sidebar.js";
import { searchBox } from "./searchBox.js";
import { pageExamples } from "./pageExamples.js";

const highlighter = codeHighlighter();
const early = earlyModules();
const types = hovers();
/** Of the two pictures the one that is not shown is not fetched. */
const wordmark = {
  light: lazy("/wordmark.svg"),
  dark: lazy("/wordmark-dark.svg"),
  alt: "Carrera",
} as unknown as DefaultTheme.ThemeableImage;
function lazy(src: string) {
  return { src, loading: "lazy" };
}

/** Something for each language that the site has, as VitePress calls them. */
const perLanguage = <T>(give: (language: (typeof shown)[number]) => T) =>
  Object.fromEntries(shown.map((language) => [keyOf(language), give(language)]));

const pages = pagesToRead(
  shown.map((language) => {
    const texts = language.texts.site;
    return { lang: texts.lang, base: baseOf(language), language, texts };
  }),
);

export default defineConfig({
  srcDir: "docs",
  srcExclude: languages.filter((one) => !shown.includes(one)).map(({ name }) => `${name}/**`),
  cleanUrls: true,
  title: "Carrera",
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" }],
    ["link", { rel: "apple-touch-icon", href: "/apple-touch-icon.png" }],
    // `media` comes first: of two with the same first attribute VitePress keeps one.
    ["meta", { media: "(prefers-color-scheme: light)", name: "theme-color", content: "#f9fbf8" }],
    ["meta", { media: "(prefers-color-scheme: dark)", name: "theme-color", content: "#0f171b" }],
  ],
  transformHead: (context) => [
    ...preloadHeadingFont(context.assets),
    ...early.headOf(context.page, context.siteData.lang),
    ...pageHead(context, pages),
  ],
  locales: perLanguage(localeOf),
  lastUpdated: hasHistory(),
  transformPageData: (page) => pages.note(page),
  sitemap: sitemap(pages),
  async buildEnd(site) {
    writeRobots(site.outDir);
    writeNotFound(site);
    await types.write(site.outDir);
    await writeLlms(site, pages);
    await writeFeeds(site.outDir, pages);
    await writeShareImages(site.outDir, pages, ({ language }, page) => groupOf(language, page));
  },
  themeConfig: {
    logo: wordmark,
    // The wordmark says it: its alternative text is the link's name.
    siteTitle: false,
    ...languageMenu(),
    search: localSearch(perLanguage(({ texts }) => texts.site)),
  },
  markdown: {
    theme: codeTheme,
    config(markdown) {
      nameHeadingLinks(markdown);
      offerExamples(markdown);
      offerPlainFences(markdown);
      highlighter.takeFrom(markdown);
    },
  },
  vite: {
    plugins: [
      carrera(highlighter),
      pageExamples(),
      types.plugin,
      monaco(),
      landmarks(),
      withoutUnusedStyles(),
      searchBox(),
      languagePages(),
      early.plugin,
    ],
  },
});
