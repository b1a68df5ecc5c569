import type { Arrival } from "../telegram/arrivals.js";
import { oneProcess, type Processes } from "../deployment/deployment.js";
import { aliceSequence, type Settings } from "../world/settings.js";

/** A program of the registry: a bot file, and the arrivals that show what it is about. */
export interface Scenario {
  readonly name: string;
  /** The folder under `playground/scenarios/` that holds its `bot.ts`, when it is not `name`. */
  readonly program?: string;
  readonly arrivals: readonly Arrival[];
  /** Where it differs from the default settings. */
  readonly settings?: Partial<Settings>;
}

/** Alice's two messages that race, and one of Bob in between. */
const aliceAndBob: readonly Arrival[] = [...aliceSequence, { at: 126, from: "Bob", text: "hi" }];

/** Alice writes to the bot and in a group at once: two chats, one person. */
const aliceInTwoChats: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "A" },
  { at: 101, from: "Alice", text: "B", chat: "Friends" },
];

const alicesBatch: readonly Arrival[] = ["A", "B", "C"].map((text) => ({
  at: 100,
  from: "Alice",
  text,
}));

const crowd = (count: number): readonly Arrival[] =>
  Array.from({ length: count }, (_, i) => ({ at: 100, from: `User ${i + 1}`, text: "hi" }));

const processes = (settings: Partial<Processes>) => ({
  deployment: { ...oneProcess, ...settings },
});

/** Every program, in the order in which one would tell of them. Descriptions are in the locales. */
export const scenarios = [
  { name: "polling", arrivals: aliceAndBob },
  { name: "runner", arrivals: aliceSequence },
  { name: "runner-backpressure", arrivals: crowd(120) },
  { name: "runner-sequentialize", arrivals: aliceSequence },
  {
    name: "runner-sequentialize-several",
    arrivals: [
      ...aliceInTwoChats,
      { at: 102, from: "Bob", text: "C", chat: "Friends" },
      { at: 103, from: "Carol", text: "D" },
    ],
  },
  { name: "runner-sequentialize-undefined", arrivals: aliceSequence },
  { name: "runner-sequentialize-late", arrivals: aliceSequence },
  { name: "runner-sequentialize-reordered", arrivals: aliceSequence },
  { name: "runner-sequentialize-unawaited", arrivals: aliceSequence },
  { name: "webhook", arrivals: aliceAndBob },
  { name: "webhook-timeout", arrivals: aliceAndBob },
  { name: "webhook-return", arrivals: aliceSequence },
  { name: "transaction", arrivals: aliceSequence },
  { name: "transaction-retry", arrivals: aliceSequence },
  { name: "lock", arrivals: aliceAndBob },
  { name: "two-instances", arrivals: aliceInTwoChats, settings: processes({ count: 2 }) },
  {
    name: "two-instances-partitioned",
    program: "two-instances",
    arrivals: aliceInTwoChats,
    settings: processes({ count: 2, balance: "by-user" }),
  },
  {
    name: "two-instances-conditional",
    arrivals: aliceInTwoChats,
    settings: processes({ count: 2 }),
  },
  {
    name: "serverless",
    program: "two-instances",
    arrivals: aliceInTwoChats,
    settings: { deployment: { kind: "serverless" } },
  },
  {
    name: "serverless-conditional",
    program: "two-instances-conditional",
    arrivals: aliceInTwoChats,
    settings: { deployment: { kind: "serverless" } },
  },
  {
    name: "deadlock",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 300, from: "Alice", text: "I am Alice" },
    ],
  },
  {
    name: "hot-chat",
    arrivals: [
      ...["1", "2", "3", "4", "5"].map((text) => ({ at: 100, from: "Alice", text })),
      { at: 150, from: "Bob", text: "hi" },
    ],
  },
  {
    name: "shutdown",
    arrivals: [...aliceAndBob, { at: 150, signal: "SIGTERM" }],
    settings: processes({ restart: 200 }),
  },
  {
    name: "shutdown-drained",
    arrivals: [...aliceAndBob, { at: 150, signal: "SIGTERM" }],
    settings: processes({ restart: 200 }),
  },
  {
    name: "shutdown-polling",
    arrivals: [...alicesBatch, { at: 150, signal: "SIGTERM" }],
    settings: processes({ restart: 200 }),
  },
  {
    name: "flood",
    arrivals: [{ at: 100, from: "Alice", text: "go" }],
    settings: { flood: true },
  },
  { name: "conflict", arrivals: aliceSequence, settings: processes({ count: 2 }) },
] as const satisfies readonly Scenario[];

export type ScenarioName = (typeof scenarios)[number]["name"];
