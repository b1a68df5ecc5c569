import { computed, type ComputedRef } from "vue";
import { editor as en } from "../../locales/en/editor.js";
import { editor as es } from "../../locales/es/editor.js";
import { useLanguage } from "./language.js";

/** The editor's texts in the page's language; Spanish is the original. */
export function useEditorMessages(): ComputedRef<typeof es> {
  const language = useLanguage();
  return computed(() => (language.value.startsWith("en") ? en : es));
}
