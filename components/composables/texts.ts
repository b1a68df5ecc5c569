import { computed, type ComputedRef } from "vue";
import { complete, type Some, type Started } from "../../locales/started.js";
import { useLanguage } from "./language.js";

/**
 * Spanish is the original, and English what a language falls back to: of those two a
 * page imports the parts that it shows. Every other language is brought along by its
 * pages, whole (see `.vitepress/languagePages.ts`).
 */
const others = new Map<string, Started>();

/** A page calls it before it is rendered. */
export function addLanguage(texts: Started): void {
  others.set(texts.site.lang, texts);
}

/** Where a part of the texts is in those of a language. */
export type Pick<T> = (texts: Started) => Some<T> | undefined;

export const isSpanish = (language: string) => /^es(?:-|$)/.test(language);

/** A part of the texts in the page's language. */
export function useTexts<T>(es: T, en: T, pick: Pick<NoInfer<T>>): ComputedRef<T> {
  const language = useLanguage();
  return computed(() => textsIn(language.value, es, en, pick));
}

/** A part of the texts in a language, given as its tag. */
export function textsIn<T>(language: string, es: T, en: T, pick: Pick<NoInfer<T>>): T {
  if (isSpanish(language)) return es;
  const other = others.get(language);
  return other === undefined ? en : complete(pick(other), en);
}
