import { computed, type ComputedRef } from "vue";
import { errors as errorsEn, lab as labEn } from "../../locales/en.js";
import { labPage as labPageEn } from "../../locales/en/labPage.js";
import { errors, lab } from "../../locales/es.js";
import { labPage } from "../../locales/es/labPage.js";
import { useLanguage } from "./language.js";

const es = { ...labPage, scenarios: lab.scenarios, sentences: errors };
const en: typeof es = { ...labPageEn, scenarios: labEn.scenarios, sentences: errorsEn };

/** The laboratory's texts in the page's language, with the scenarios' and the errors' sentences. */
export function useLabMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
