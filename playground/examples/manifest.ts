import { oneProcess } from "../deployment/deployment.js";
import type { Scenario } from "../scenarios/manifest.js";
import type { Arrival } from "../telegram/arrivals.js";

/** What Alice writes at once, so that one `getUpdates` brings it all. */
const atOnce = (...texts: readonly string[]): readonly Arrival[] =>
  texts.map((text) => ({ at: 100, from: "Alice", text }));

const reportAndBob: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "/report" },
  { at: 130, from: "Bob", text: "hi" },
];

const boomAndHi: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "boom" },
  { at: 200, from: "Alice", text: "hi" },
];

const go: readonly Arrival[] = [{ at: 100, from: "Alice", text: "go" }];

/** Alice and Bob, and as many others as make it more than Telegram takes in a second. */
const subscribers: readonly Arrival[] = [
  "Alice",
  "Bob",
  ...Array.from({ length: 33 }, (_, i) => `User ${i + 3}`),
].map((from) => ({ at: 100, from, text: "/start" }));

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
  {
    name: "composers",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 300, from: "Alice", text: "A" },
      { at: 310, from: "Bob", text: "hi" },
      { at: 325, from: "Alice", text: "B" },
    ],
  },
  {
    name: "error-boundaries",
    arrivals: [
      { at: 100, from: "Alice", text: "/inside" },
      { at: 200, from: "Alice", text: "/orders" },
      { at: 300, from: "Bob", text: "/outside" },
      { at: 400, from: "Bob", text: "/orders" },
    ],
  },
  {
    name: "catch",
    arrivals: [
      { at: 100, from: "Alice", text: "/far" },
      { at: 200, from: "Alice", text: "/bug" },
      { at: 300, from: "Alice", text: "hi" },
    ],
  },
  {
    name: "webhook-retry",
    arrivals: [
      { at: 100, from: "Alice", text: "/pay" },
      { at: 200, from: "Bob", text: "/bug" },
    ],
  },
  {
    name: "idempotent",
    arrivals: [
      ...["A", "B", "C"].map((text) => ({ at: 100, from: "Alice", text })),
      { at: 130, signal: "SIGTERM" },
    ],
    settings: { deployment: { ...oneProcess, restart: 200 } },
  },
  { name: "auto-retry", arrivals: go, settings: { flood: true } },
  { name: "throttler", arrivals: go, settings: { flood: true } },
  {
    name: "broadcast",
    arrivals: [
      ...subscribers,
      { at: 300, from: "Alice", text: "/news Hello" },
      { at: 500, from: "Bob", text: "hi" },
    ],
    settings: { flood: true },
  },
  {
    name: "webhook-press",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 300, from: "Alice", text: "B" },
      { at: 301, from: "Alice", press: "One more" },
    ],
  },
  {
    name: "queue-by-key",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 101, from: "Alice", text: "B", chat: "Friends" },
      { at: 102, from: "Bob", text: "hi" },
    ],
  },
  {
    name: "first-bot",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 200, from: "Alice", text: "hello" },
    ],
  },
  {
    name: "first-bot-counts",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 200, from: "Alice", text: "hello" },
      { at: 300, from: "Bob", text: "hi" },
      { at: 400, from: "Alice", text: "again" },
    ],
  },
  { name: "first-bot-slow", arrivals: reportAndBob },
  { name: "first-bot-run", arrivals: reportAndBob },
  { name: "webhook-secret-token", arrivals: [{ at: 100, from: "Alice", text: "hi" }] },
  {
    name: "webhook-return-ordered",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 110, from: "Alice", text: "B" },
    ],
  },
  {
    name: "webhook-background",
    arrivals: [...atOnce("A", "B"), { at: 150, from: "Bob", text: "C" }],
  },
  {
    name: "session-per-user",
    arrivals: [
      { at: 100, from: "Alice", text: "A", chat: "Friends" },
      { at: 200, from: "Bob", text: "B", chat: "Friends" },
      { at: 300, from: "Alice", text: "C" },
      { at: 400, from: "Alice", text: "D", chat: "Friends" },
    ],
  },
  {
    name: "session-reads-and-writes",
    arrivals: ["ignore", "ignore", "look", "count", "fail", "assign", "forget"].map((name, i) => ({
      at: 100 * (i + 1),
      from: "Alice",
      text: `/${name}`,
    })),
  },
  {
    name: "session-read-only",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 200, from: "Alice", text: "/look" },
      { at: 240, from: "Alice", text: "B" },
    ],
  },
  {
    name: "session-adapter",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 200, from: "Alice", text: "B" },
    ],
  },
  {
    name: "session-memory",
    arrivals: [
      ...atOnce("A", "B"),
      { at: 200, from: "Alice", text: "C" },
      { at: 200, from: "Alice", text: "D" },
      { at: 300, from: "Alice", text: "boom" },
      { at: 400, from: "Alice", text: "E" },
    ],
  },
  {
    name: "session-lazy",
    arrivals: [...atOnce("A", "B"), { at: 200, from: "Bob", text: "/help" }],
  },
  {
    name: "session-multi",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 200, from: "Alice", text: "B", chat: "Friends" },
      { at: 300, from: "Bob", text: "C", chat: "Friends" },
    ],
  },
  { name: "runner-options", arrivals: [{ at: 100, from: "Alice", text: "hi" }] },
  {
    name: "runner-parts",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 100, from: "Bob", text: "B" },
    ],
  },
  { name: "runner-errors", arrivals: boomAndHi },
  {
    name: "runner-task",
    arrivals: [{ at: 300, from: "Alice", text: "hi" }],
    settings: { deployment: { ...oneProcess, count: 2 } },
  },
  {
    name: "runner-timeout",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 140, from: "Bob", text: "B" },
    ],
  },
  { name: "sequentialize-twice", arrivals: atOnce("/count", "B") },
  {
    name: "sequentialize-several-throw",
    arrivals: [
      { at: 100, from: "Alice", text: "boom", chat: "Friends" },
      { at: 100, from: "Bob", text: "A" },
      { at: 100, from: "Bob", text: "B", chat: "Friends" },
    ],
  },
  {
    name: "sequentialize-without-deadlock",
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 200, from: "Alice", text: "Alice" },
    ],
  },
  {
    name: "distribute",
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 500, signal: "SIGTERM" },
    ],
  },
] as const satisfies readonly Scenario[];

export type ExampleName = (typeof examples)[number]["name"];
