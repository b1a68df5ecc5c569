import { oneProcess } from "../deployment/deployment.js";
import type { Arrival } from "../telegram/arrivals.js";
import type { Scenario } from "../scenarios/manifest.js";

const go: readonly Arrival[] = [{ at: 100, from: "Alice", text: "go" }];

const subscribers: readonly Arrival[] = Array.from({ length: 35 }, (_, i) => ({
  at: 100,
  from: `User ${i + 1}`,
  text: "/start",
}));

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
] as const satisfies readonly Scenario[];

export type ExampleName = (typeof examples)[number]["name"];
