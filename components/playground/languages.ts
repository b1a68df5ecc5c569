import type { Language } from "../../playground/snippet/compile.js";

export type { Language } from "../../playground/snippet/compile.js";

/** In the order of the tabs, with the name that the visitor's file bears. */
const FILES: Readonly<Record<Language, string>> = {
  ts: "bot.ts",
  js: "bot.js",
  deno: "bot.deno.ts",
};

export const LANGUAGES = Object.keys(FILES) as readonly Language[];

/** The name that the visitor's file bears in messages. */
export const fileName = (language: Language): string => FILES[language];

/** The flavour that a file's name tells, as the compiler has it, which is not here to be asked. */
export function languageOf(name: string): Language {
  if (/\.deno\.[mc]?tsx?$/.test(name)) return "deno";
  return /\.[mc]?tsx?$/.test(name) ? "ts" : "js";
}
