import { errors as errorsEn } from "../../locales/en/errors.js";
import { lab as labEn } from "../../locales/en/lab.js";
import { labPage as labPageEn } from "../../locales/en/labPage.js";
import { errors } from "../../locales/es/errors.js";
import { lab } from "../../locales/es/lab.js";
import { labPage } from "../../locales/es/labPage.js";
import { useTexts } from "./texts.js";

const es = { ...labPage, scenarios: lab.scenarios, sentences: errors };
const en: typeof es = { ...labPageEn, scenarios: labEn.scenarios, sentences: errorsEn };

/** The laboratory's texts in the page's language, with the scenarios' and the errors' sentences. */
export const useLabMessages = () =>
  useTexts(es, en, (texts) => ({
    ...texts.labPage,
    scenarios: texts.lab?.scenarios,
    sentences: texts.errors,
  }));
