import { defaultSearch, type SearchOptions } from "../schedule/search.js";
import { parse, parseNumber } from "./arguments.js";
import { PROGRAM, programOptions, type ProgramOptions } from "./options.js";

export interface SearchCommand extends ProgramOptions {
  readonly search: Pick<SearchOptions, "deviations" | "budget">;
  /** Where what is found is written. */
  readonly out: string | undefined;
  readonly json: boolean;
}

const SEARCH = {
  ...PROGRAM,
  json: { type: "boolean" },
  deviations: { type: "string" },
  budget: { type: "string" },
  out: { type: "string" },
} as const;

/**
 * Reads the arguments of `lab search`.
 *
 * @throws UsageError with what is wrong and where
 */
export function parseSearchOptions(args: readonly string[]): SearchCommand {
  const { values, positionals } = parse(args, SEARCH);
  const { out, json = false } = values;
  const deviations = parseNumber("deviations", values.deviations, { above: -1, integer: true });
  const budget = parseNumber("budget", values.budget, { above: 0, integer: true });
  return {
    ...programOptions(values, positionals),
    search: {
      deviations: deviations ?? defaultSearch.deviations,
      budget: budget ?? defaultSearch.budget,
    },
    out,
    json,
  };
}
