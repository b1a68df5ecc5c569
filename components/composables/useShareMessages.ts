import { computed, type ComputedRef } from "vue";
import { share as en } from "../../locales/en/share.js";
import { share as es } from "../../locales/es/share.js";
import { useLanguage } from "./language.js";

/** The texts about sharing in the page's language; Spanish is the original. */
export function useShareMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
