import { computed, type ComputedRef } from "vue";
import { conformance as en } from "../../locales/en/conformance.js";
import { conformance as es } from "../../locales/es/conformance.js";
import { useLanguage } from "./language.js";

/** The texts about what is compared with reality, in the page's language. */
export function useConformanceMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
