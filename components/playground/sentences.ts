import { errors as en } from "../../locales/en/errors.js";
import { errors as es } from "../../locales/es/errors.js";
import type { ErrorCode } from "../../playground/errors.js";
import type { RunError } from "../../playground/world/result.js";
import { textsIn } from "../composables/texts.js";

/**
 * Errors in the page's language: the simulation's own by their codes; those of
 * the program, of grammY or of the runner in their own words.
 */
export function sentencesIn(language: string): (error: RunError) => string {
  const sentences = textsIn(language, es, en, ({ errors }) => errors);
  return ({ name, message, code, data }) => {
    if (code !== undefined && Object.hasOwn(sentences, code)) {
      return (sentences[code as ErrorCode] as (data: unknown) => string)(data);
    }
    return name === "Error" || message.startsWith(name) ? message : `${name}: ${message}`;
  };
}
