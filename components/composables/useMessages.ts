import { computed, inject, ref, type ComputedRef, type InjectionKey, type Ref } from "vue";
import { race as en } from "../../locales/en.js";
import { race as es } from "../../locales/es.js";

/** The page's language, as the theme provides it. */
export const languageKey: InjectionKey<Readonly<Ref<string>>> = Symbol("language");

/** The visualizer's texts in the page's language; Spanish is the original. */
export function useMessages(): ComputedRef<typeof es> {
  const language = inject(languageKey, ref("es"));
  return computed(() => (language.value.startsWith("en") ? en : es));
}
