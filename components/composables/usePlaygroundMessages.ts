import { errors as errorsEn } from "../../locales/en/errors.js";
import { labPage as labPageEn } from "../../locales/en/labPage.js";
import { playground as playgroundEn } from "../../locales/en/playground.js";
import { playRun as playRunEn } from "../../locales/en/playRun.js";
import { errors } from "../../locales/es/errors.js";
import { labPage } from "../../locales/es/labPage.js";
import { playground } from "../../locales/es/playground.js";
import { playRun } from "../../locales/es/playRun.js";
import { useTexts } from "./texts.js";

const es = {
  ...playground,
  ...playRun,
  chat: { ...playRun.chat, ...playground.chat },
  groups: labPage.groups,
  sentences: errors,
};
const en: typeof es = {
  ...playgroundEn,
  ...playRunEn,
  chat: { ...playRunEn.chat, ...playgroundEn.chat },
  groups: labPageEn.groups,
  sentences: errorsEn,
};
export type PlaygroundMessages = typeof es;

/** The playground's texts in the page's language, with those of a run and the errors' sentences. */
export const usePlaygroundMessages = () =>
  useTexts(es, en, (texts) => ({
    ...texts.playground,
    ...texts.playRun,
    chat: { ...texts.playRun?.chat, ...texts.playground?.chat },
    groups: texts.labPage?.groups,
    sentences: texts.errors,
  }));
