import { examples as manifest, type ExampleName } from "../../../playground/examples/manifest.js";
import type { Scenario } from "../../../playground/index.js";
import type { Case } from "../case.js";

/** Ways in which each example runs, and what must be seen of it. */
const expected: Readonly<Record<ExampleName, Pick<Case, "mode" | "shows">>> = {
  hello: {
    mode: "polling",
    shows: { calls: ["Hello! Write me something.", "You wrote: hi"] },
  },
};

/** As much slower as the latencies of all cases are than the pages'. */
const SLOWER = 10;

/** The programs that only pages show. */
export const examples: readonly Case[] = (manifest as readonly Scenario[]).map(
  ({ name, program, arrivals, settings }) => ({
    name,
    file: `playground/examples/${program ?? name}/bot.ts`,
    arrivals: arrivals.map((one) => ({ ...one, at: one.at * SLOWER })),
    settings: settings as Case["settings"],
    ...expected[name as ExampleName],
  }),
);
