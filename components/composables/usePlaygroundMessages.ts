import { computed, type ComputedRef } from "vue";
import { errors as errorsEn } from "../../locales/en/errors.js";
import { lab as labEn } from "../../locales/en/lab.js";
import { labPage as labPageEn } from "../../locales/en/labPage.js";
import { playground as playgroundEn } from "../../locales/en/playground.js";
import { errors } from "../../locales/es/errors.js";
import { lab } from "../../locales/es/lab.js";
import { labPage } from "../../locales/es/labPage.js";
import { playground } from "../../locales/es/playground.js";
import { useLanguage } from "./language.js";

const es = {
  ...playground,
  scenarios: lab.scenarios,
  groups: labPage.groups,
  waiting: labPage.endings,
  sentences: errors,
};
const en: typeof es = {
  ...playgroundEn,
  scenarios: labEn.scenarios,
  groups: labPageEn.groups,
  waiting: labPageEn.endings,
  sentences: errorsEn,
};

/** The playground's texts in the page's language, with the scenarios' and the errors' sentences. */
export function usePlaygroundMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
export type PlaygroundMessages = typeof es;
