import type { ErrorCode } from "../../playground/errors.js";
import type { RunError } from "../../playground/world/result.js";
import type { PlaygroundMessages } from "../composables/usePlaygroundMessages.js";

/**
 * An error in the page's language: the simulation's own by their codes; those of
 * the program, of grammY or of the runner in their own words.
 */
export function errorSentence(
  { name, message, code, data }: RunError,
  { sentences }: Pick<PlaygroundMessages, "sentences">,
): string {
  if (code !== undefined && Object.hasOwn(sentences, code)) {
    return (sentences[code as ErrorCode] as (data: unknown) => string)(data);
  }
  return name === "Error" || message.startsWith(name) ? message : `${name}: ${message}`;
}
