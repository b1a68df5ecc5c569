import type { Arrival } from "../../../playground/index.js";
import type { Case } from "../case.js";

export const program = (name: string) => `tests/conformance/programs/${name}.ts`;

/** Alice's two messages that race, and one of Bob: B is read before A is written, 50 ms apart. */
export const race: readonly Arrival[] = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1030, from: "Bob", text: "hi" },
  { at: 1250, from: "Alice", text: "B" },
];

/** What Alice writes at once, so that one `getUpdates` brings it all. */
export function batch(...texts: readonly string[]): Arrival[] {
  return texts.map((text) => ({ at: 1000, from: "Alice", text }));
}

/** A case whose program is a file of its name. */
export function own(
  name: string,
  mode: Case["mode"],
  arrivals: readonly Arrival[],
  shows: Case["shows"] = {},
  settings: Case["settings"] = {},
): Case {
  return { name, mode, file: program(name), arrivals, settings, shows };
}
