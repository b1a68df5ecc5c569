import { conformance as en } from "../../locales/en/conformance.js";
import { conformance as es } from "../../locales/es/conformance.js";
import { useTexts } from "./texts.js";

/** The texts about what is compared with reality, in the page's language. */
export const useConformanceMessages = () => useTexts(es, en, ({ conformance }) => conformance);
