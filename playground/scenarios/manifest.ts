import type { Arrival } from "../telegram/chats.js";
import { aliceSequence } from "../world/settings.js";

/** A program of the registry: a bot file, and the arrivals that show what it is about. */
export interface Scenario {
  /** The folder under `playground/scenarios/` that holds its `bot.ts`. */
  readonly name: string;
  readonly arrivals: readonly Arrival[];
}

/** Alice's two messages that race, and one of Bob in between. */
const aliceAndBob: readonly Arrival[] = [...aliceSequence, { at: 126, from: "Bob", text: "hi" }];

const alicesFive: readonly Arrival[] = Array.from({ length: 5 }, (_, i) => ({
  at: 100,
  from: "Alice",
  text: String(i + 1),
}));

/** Every program, in the order in which one would tell of them. Descriptions are in the locales. */
export const scenarios = [
  { name: "polling", arrivals: aliceAndBob },
  { name: "runner", arrivals: aliceSequence },
  { name: "runner-sequentialize", arrivals: aliceSequence },
  { name: "runner-sequentialize-late", arrivals: aliceSequence },
  { name: "runner-sequentialize-unawaited", arrivals: aliceSequence },
  { name: "lock", arrivals: aliceAndBob },
  { name: "hot-chat", arrivals: [...alicesFive, { at: 150, from: "Bob", text: "hi" }] },
  {
    name: "deadlock",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 300, from: "Alice", text: "I am Alice" },
    ],
  },
  { name: "conflict", arrivals: aliceSequence },
] as const satisfies readonly Scenario[];

export type ScenarioName = (typeof scenarios)[number]["name"];
