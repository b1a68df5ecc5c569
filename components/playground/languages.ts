import { PROGRAM_FILES } from "../../playground/share/program-files.js";
import type { Language } from "../../playground/snippet/language.js";

export { languageOf, type Language } from "../../playground/snippet/language.js";

/** In the order of the tabs. */
export const LANGUAGES = Object.keys(PROGRAM_FILES) as readonly Language[];

/** The name that the visitor's file bears in messages. */
export const fileName = (language: Language): string => PROGRAM_FILES[language];
