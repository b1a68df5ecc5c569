import { computed, type ComputedRef } from "vue";
import { scheduler as en } from "../../locales/en/scheduler.js";
import { scheduler as es } from "../../locales/es/scheduler.js";
import { useLanguage } from "./language.js";

/** The texts of «You are the scheduler» in the page's language. */
export function useSchedulerMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
