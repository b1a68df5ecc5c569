import { readdirSync } from "node:fs";
import { en } from "./en.js";
import { es, type Messages } from "./es.js";
import { complete, type Started } from "./started.js";

export type { Messages } from "./es.js";

export interface Language {
  /** The name of its folder in `docs/` and of its file here. */
  readonly name: string;
  /** Whether readers see it without asking. */
  readonly ready: boolean;
  readonly texts: Messages;
  /** Its own texts alone; undefined for Spanish, the original, and English, which have all. */
  readonly started: Started | undefined;
}

/** A language's file: it is called by the two or three letters of its code. */
const FILE = /^([a-z]{2,3})\.ts$/;
const names = readdirSync(new URL(".", import.meta.url))
  .flatMap((file) => FILE.exec(file)?.[1] ?? [])
  .filter((name) => name !== "es" && name !== "en");

/** All languages, the original first: each `xx.ts` of this folder is one. */
export const languages: readonly Language[] = [
  { name: "es", ready: true, texts: es, started: undefined },
  { name: "en", ready: true, texts: en, started: undefined },
  ...(await Promise.all(names.map(started))),
];

/** Those that are shown: with `LANGUAGES=all` in the environment, all of them. */
export const shown = languages.filter(({ ready }) => ready || process.env.LANGUAGES === "all");

/** Their texts, by name. */
export const locales: Readonly<Record<string, Messages>> = Object.fromEntries(
  shown.map(({ name, texts }) => [name, texts]),
);

/** The texts for a language tag such as `es`, `es-MX` or `en_US.UTF-8`; English for others. */
export function messagesFor(tag: string): Messages {
  return locales[tag.toLowerCase().split(/[-_.]/)[0]!] ?? en;
}

async function started(name: string): Promise<Language> {
  const file = new URL(`${name}.ts`, import.meta.url).href;
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Started | undefined>;
  const texts = module[name];
  if (texts === undefined) {
    throw new Error(`locales/${name}.ts exports no «${name}»: its texts have to have that name`);
  }
  return { name, ready: texts.ready, texts: complete(texts, en), started: texts };
}
