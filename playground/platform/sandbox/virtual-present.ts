import type { Globals } from "../../world/globals.js";

/**
 * Puts the virtual present and the virtual chance in the place of the platform's,
 * which a program could find behind them (`new Date().constructor`): the same
 * program shall give the same trace.
 */
export function virtualPresent(scope: object, globals: Globals): void {
  const { Date: date, Math: math } = globals as { Date: DateConstructor; Math: Math };
  Object.defineProperty(Date.prototype, "constructor", { value: date });
  Object.defineProperty(Math, "random", { value: math.random });
  Object.defineProperty(scope, "Date", { value: date });
}
