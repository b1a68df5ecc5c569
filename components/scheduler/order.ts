import { PROGRAMS, type ProgramName } from "./programs.js";

/** What a reader has chosen: of which bot, which operations, in order. */
export interface Order {
  readonly program: ProgramName;
  readonly picks: readonly number[];
}

/** Longer ones are nobody's choice. */
const MOST = 500;

/** `runner.4-5-7`. */
export function orderToText({ program, picks }: Order): string {
  return picks.length === 0 ? program : `${program}.${picks.join("-")}`;
}

/** Null for what is no order of ours. */
export function orderFromText(text: string): Order | null {
  const [name, list = "", ...rest] = text.split(".");
  const program = PROGRAMS.find((one) => one === name);
  if (program === undefined || rest.length > 0) return null;
  if (list === "") return { program, picks: [] };
  if (!/^\d{1,7}(-\d{1,7})*$/.test(list)) return null;
  const picks = list.split("-").map(Number);
  return picks.length > MOST ? null : { program, picks };
}
