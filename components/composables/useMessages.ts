import { race as en } from "../../locales/en/race.js";
import { race as es } from "../../locales/es/race.js";
import { useTexts } from "./texts.js";

/** The visualizer's texts in the page's language. */
export const useMessages = () => useTexts(es, en, ({ race }) => race);
