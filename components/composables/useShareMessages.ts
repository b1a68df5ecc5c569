import { share as en } from "../../locales/en/share.js";
import { share as es } from "../../locales/es/share.js";
import { useTexts } from "./texts.js";

/** The texts about sharing in the page's language. */
export const useShareMessages = () => useTexts(es, en, ({ share }) => share);
