import type { Arrival } from "../../playground/telegram/arrivals.js";

/** A script as one would write it: each arrival on a line of its own. */
export function scriptText(arrivals: readonly Arrival[]): string {
  if (arrivals.length === 0) return "[]";
  const lines = arrivals.map((arrival) => {
    const fields = Object.entries(arrival).map(
      ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    );
    return `  { ${fields.join(", ")} }`;
  });
  return `[\n${lines.join(",\n")}\n]`;
}
