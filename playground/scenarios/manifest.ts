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

const A: Arrival = { at: 100, from: "Alice", text: "A" };

/** A report takes a second; meanwhile she writes again, and so does Bob. */
const report: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "/report" },
  { at: 200, from: "Alice", text: "hi" },
  { at: 210, from: "Bob", text: "hi" },
];

const cart: readonly Arrival[] = ["tea", "unicorn", "milk"].map((text, i) => ({
  at: 100 + 200 * i,
  from: "Alice",
  text,
}));

/** What a person's typing sends. */
const typing: readonly Arrival[] = ["c", "ca", "cat"].map((inline, i) => ({
  at: 100 + 20 * i,
  from: "Alice",
  inline,
}));

/** Every program, in the order in which one would tell of them. Descriptions are in the locales. */
export const scenarios = [
  { name: "polling", arrivals: aliceAndBob },
  { name: "slow-handler", arrivals: report },
  { name: "slow-handler-runner", arrivals: report },
  { name: "slow-handler-detached", arrivals: report },
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
  { name: "webhook-storm", arrivals: [A] },
  { name: "webhook-detached", arrivals: [A] },
  { name: "webhook-return", arrivals: aliceSequence },
  { name: "runner-webhook", arrivals: [A] },
  { name: "runner-webhook-deleted", arrivals: [A] },
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
  { name: "memory-session", arrivals: cart, settings: { storage: "memory" } },
  { name: "memory-copies", arrivals: cart },
  { name: "inline-default-key", arrivals: typing },
  { name: "inline-user-key", arrivals: typing },
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
    name: "stop-bot",
    arrivals: [A, { at: 200, signal: "SIGTERM" }, { at: 300, from: "Alice", text: "B" }],
  },
  { name: "stop-in-handler", arrivals: [{ at: 100, from: "Alice", text: "/stop" }] },
  { name: "stop-command", arrivals: [{ at: 100, from: "Alice", text: "/stop" }] },
  {
    name: "flood",
    arrivals: [{ at: 100, from: "Alice", text: "go" }],
    settings: { flood: true },
  },
  { name: "conflict", arrivals: aliceSequence, settings: processes({ count: 2 }) },
] as const satisfies readonly Scenario[];

export type ScenarioName = (typeof scenarios)[number]["name"];
