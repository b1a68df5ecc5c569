import type { Messages } from "./es.js";

/**
 * A language that has been started: `locales/xx.ts` exports one under the name `xx`.
 * What it lacks is shown in English. While it is not `ready`, the site leaves it out,
 * unless it is built with `LANGUAGES=all`.
 */
export type Started = Some<Omit<Messages, "site">> & {
  readonly ready: boolean;
  readonly site: Some<Messages["site"]> & Pick<Messages["site"], "label" | "lang" | "description">;
};

/** Some of the texts, and of those below them. */
export type Some<T> = T extends (...args: never) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]?: Some<T[K]> | undefined }
      : T;

/** `texts`, and what they lack from `all`. */
export function complete<T>(texts: Some<NoInfer<T>> | undefined, all: T): T {
  if (texts === undefined) return all;
  if (!isGroup(texts) || !isGroup(all)) return texts as T;
  const entries = Object.entries(all).map(([key, text]) => [key, complete(texts[key], text)]);
  return Object.fromEntries(entries) as T;
}

/** The names of all texts, such as `race.moments.arrives`. */
export function namesOf(texts: unknown, name = ""): string[] {
  if (!isGroup(texts)) return [name];
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : namesOf(text, name === "" ? key : `${name}.${key}`),
  );
}

function isGroup(texts: unknown): texts is Record<string, unknown> {
  return typeof texts === "object" && texts !== null && !Array.isArray(texts);
}
