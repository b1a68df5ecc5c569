import { en } from "./en.js";
import { es, type Messages } from "./es.js";

export type { Messages } from "./es.js";

/** Spanish is the original; a new language is one file and one line here. */
export const locales = { es, en } as const satisfies Record<string, Messages>;

/** The texts for a language tag such as `es`, `es-MX` or `en_US.UTF-8`; English for others. */
export function messagesFor(tag: string): Messages {
  const language = tag.toLowerCase().slice(0, 2);
  return language in locales ? locales[language as keyof typeof locales] : en;
}
