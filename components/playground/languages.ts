import type { Language } from "../../playground/snippet/language.js";

export { languageOf, type Language } from "../../playground/snippet/language.js";

/** In the order of the tabs, with the name that the visitor's file bears. */
const FILES: Readonly<Record<Language, string>> = {
  ts: "bot.ts",
  js: "bot.js",
  deno: "bot.deno.ts",
};

export const LANGUAGES = Object.keys(FILES) as readonly Language[];

/** The name that the visitor's file bears in messages. */
export const fileName = (language: Language): string => FILES[language];
