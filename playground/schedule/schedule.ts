import { CarreraError } from "../errors.js";

/**
 * An interleaving, as plain JSON. The same schedule gives the same trace, as
 * long as program and settings are the same.
 */
export interface Schedule {
  /**
   * Numbers of operations in the order in which they complete: one for each
   * step. They stand in the trace, and in `RunResult.pending`.
   */
  readonly picks: readonly number[];
  /** What comes when the picks are used up. */
  readonly then: "time-order" | "pause";
}

/**
 * Checks a schedule that comes from outside; picks alone go on in time order.
 *
 * @throws CarreraError `schedule-unusable` with the field and its value
 */
export function checkSchedule(value: unknown): Schedule {
  if (Array.isArray(value)) return { picks: checkPicks(value), then: "time-order" };
  if (typeof value !== "object" || value === null) throw unusable("", value);
  const { picks, then = "time-order", ...rest } = value as Record<string, unknown>;
  const [other] = Object.keys(rest);
  if (other !== undefined) throw unusable(other, rest[other]);
  if (!Array.isArray(picks)) throw unusable("picks", picks);
  if (then !== "time-order" && then !== "pause") throw unusable("then", then);
  return { picks: checkPicks(picks), then };
}

function checkPicks(picks: readonly unknown[]): number[] {
  return picks.map((pick, index) => {
    if (!Number.isInteger(pick) || (pick as number) < 1) throw unusable(`picks[${index}]`, pick);
    return pick as number;
  });
}

function unusable(field: string, value: unknown): CarreraError {
  const shown = value === undefined ? "undefined" : JSON.stringify(value);
  return new CarreraError("schedule-unusable", { field, value: shown });
}
