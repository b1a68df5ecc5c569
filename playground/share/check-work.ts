import { list, oneOf, optional, record, text, UnusableField, type Check } from "../checks.js";
import { arrivalsCheck, checkSomeSettings } from "../world/check-settings.js";
import type { Arrival } from "../telegram/arrivals.js";
import type { Work } from "./work.js";

/** More than anybody scripts; a page lists them all. */
export const MOST_ARRIVALS = 10_000;
/** A title is a line. */
export const LONGEST_TITLE = 120;

const arrivals: Check<readonly Arrival[]> = (value, field) => {
  const all = list<unknown>((one) => one)(value, field);
  if (all.length > MOST_ARRIVALS) throw new UnusableField(`${field}.length`, all.length);
  return arrivalsCheck(all, field);
};

const title: Check<string> = (value, field) => {
  const line = text(value, field);
  if (line.length > LONGEST_TITLE) throw new UnusableField(`${field}.length`, line.length);
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line)) throw new UnusableField(field, line);
  return line;
};

/**
 * Checks work that comes from outside. What it gives is a copy that has what
 * work has, and nothing else.
 *
 * @throws UnusableField with what is wrong, and where
 */
export const checkWork: Check<Work> = record<Work>({
  code: text,
  language: oneOf("ts", "js", "deno"),
  arrivals,
  settings: checkSomeSettings,
  title: optional(title),
});
