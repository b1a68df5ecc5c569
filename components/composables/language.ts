import { inject, ref, type InjectionKey, type Ref } from "vue";

/** The page's language, as the theme provides it. */
export const languageKey: InjectionKey<Readonly<Ref<string>>> = Symbol("language");

/** The language tag of the page; Spanish where no theme says. */
export function useLanguage(): Readonly<Ref<string>> {
  return inject(languageKey, ref("es"));
}
