import { errors as en } from "../../locales/en/errors.js";
import { errors as es } from "../../locales/es/errors.js";
import type { ErrorCode } from "../../playground/errors.js";
import type { RunError } from "../../playground/world/result.js";

/**
 * Errors in the page's language: the simulation's own by their codes; those of
 * the program, of grammY or of the runner in their own words.
 */
export function sentencesIn(language: string): (error: RunError) => string {
  const sentences = language.startsWith("en") ? en : es;
  return ({ name, message, code, data }) => {
    if (code !== undefined && Object.hasOwn(sentences, code)) {
      return (sentences[code as ErrorCode] as (data: unknown) => string)(data);
    }
    return name === "Error" || message.startsWith(name) ? message : `${name}: ${message}`;
  };
}
