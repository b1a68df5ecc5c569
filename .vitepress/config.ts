import { defineConfig } from "vitepress";
import { carrera } from "../playground/build/vite-plugin.js";
import { codeHighlighter } from "./codeHighlighter.js";
import { nameHeadingLinks } from "./headingLinks.js";
import { en } from "./locales/en.js";
import { es, search } from "./locales/es.js";

const highlighter = codeHighlighter();

export default defineConfig({
  srcDir: "docs",
  cleanUrls: true,
  title: "Carrera",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" }]],
  locales: {
    root: es,
    en: { ...en, link: "/en/" },
  },
  themeConfig: {
    logo: { src: "/favicon.svg", alt: "" },
    search: { provider: "local", options: { locales: { root: { translations: search } } } },
  },
  markdown: {
    config(markdown) {
      nameHeadingLinks(markdown);
      highlighter.takeFrom(markdown);
    },
  },
  vite: { plugins: [carrera(highlighter)] },
});
