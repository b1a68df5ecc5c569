import type { Scenario } from "../scenarios/manifest.js";

/**
 * Programs that only pages show, beside the registry's: what the laboratory
 * does not ask about. Each is a folder here, with a bot file per flavour.
 */
export const examples = [
  {
    name: "hello",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 200, from: "Alice", text: "hi" },
    ],
  },
] as const satisfies readonly Scenario[];

export type ExampleName = (typeof examples)[number]["name"];
