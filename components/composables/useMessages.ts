import { computed, type ComputedRef } from "vue";
import { race as en } from "../../locales/en/race.js";
import { race as es } from "../../locales/es/race.js";
import { useLanguage } from "./language.js";

/** The visualizer's texts in the page's language; Spanish is the original. */
export function useMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
