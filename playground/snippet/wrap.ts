import { HOOKS } from "../causality/causality.js";

/** How many lines the wrapper of a program puts before its code. */
export const WRAPPER_LINES = 1;

/**
 * The program as the text of a function expression with the given parameters.
 * The code starts on a line of its own, so that positions stay true; the inner
 * function is async for the sake of a top-level `await`.
 */
export function wrap(code: string, names: readonly string[]): string {
  return `(function (${names.join(", ")}) { return (async () => { "use strict"; try {
${code}
} catch (reason) { throw ${HOOKS.fail}(reason, null); } })(); })`;
}
