import { scheduler as en } from "../../locales/en/scheduler.js";
import { scheduler as es } from "../../locales/es/scheduler.js";
import { useTexts } from "./texts.js";

/** The texts of «You are the scheduler» in the page's language. */
export const useSchedulerMessages = () => useTexts(es, en, ({ scheduler }) => scheduler);
