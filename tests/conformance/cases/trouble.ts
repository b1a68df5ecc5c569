import {
  scenarios,
  type Scenario,
  type ScenarioName,
} from "../../../playground/scenarios/manifest.js";
import type { Case } from "../case.js";
import { shelved } from "./examples.js";

type Expected = readonly [name: ScenarioName, mode: Case["mode"], shows: Case["shows"]];

const deliveries = (...statuses: readonly number[]) =>
  statuses.map((status, i) => `update 1, attempt ${i + 1}, ${status}`);

/** Scenarios of what people stumble over, broken and mended, as the registry describes them. */
const expected: readonly Expected[] = [
  ["slow-handler", "polling", { calls: ["Here is your report", "Hi!"] }],
  ["slow-handler-runner", "runner", { calls: ["Here is your report", "Hi!"] }],
  ["slow-handler-detached", "runner", { calls: ["I am on it", "Here is your report", "Hi!"] }],
  [
    "webhook-storm",
    "webhook",
    {
      calls: ["Done"],
      printed: ["Request timed out after 1000 ms"],
      deliveries: deliveries(500, 500, 200),
    },
  ],
  ["webhook-detached", "webhook", { calls: ["Done"], deliveries: deliveries(200) }],
  [
    "runner-webhook",
    "runner",
    { ended: "can't use getUpdates method while webhook is active", without: ["Hi!"] },
  ],
  ["runner-webhook-deleted", "runner", { calls: ["deleteWebhook", "Hi!"] }],
  [
    "memory-session",
    "polling",
    {
      calls: ["tea, unicorn, milk"],
      printed: ["not in this shop"],
      sessions: { "101": { cart: ["tea", "unicorn", "milk"] } },
    },
  ],
  [
    "memory-copies",
    "polling",
    { calls: ["tea, milk"], without: ["unicorn"], printed: ["not in this shop"] },
  ],
  [
    "inline-default-key",
    "runner",
    { printed: ["this update does not belong to a chat"], without: ["answerInlineQuery"] },
  ],
  ["inline-user-key", "runner", { calls: ["Query 3"], sessions: { "101": { count: 3 } } }],
  ["deadlock", "runner", { calls: ["What is your name?"], without: ["Hello"] }],
  ["flood", "polling", { calls: ["→ 429 Too Many Requests", "5 of 5"] }],
  ["stop-bot", "runner", { printed: ["Stopped?"], calls: ["Still here"] }],
  ["stop-in-handler", "runner", { calls: ["Good night"] }],
  ["stop-command", "runner", { calls: ["Good night"], printed: ["Stopped"] }],
];

/** Where the pages' arrivals would have two calls made at the same moment, in either order. */
const slower: Partial<Record<ScenarioName, (index: number) => number>> = {
  "inline-user-key": (index) => 1000 + 900 * index,
};

export const trouble: readonly Case[] = expected.map(([name, mode, shows]) => {
  const scenario = (scenarios as readonly Scenario[]).find((one) => one.name === name)!;
  const one = shelved("scenarios", scenario, { mode, shows });
  const time = slower[name];
  if (time === undefined) return one;
  return { ...one, arrivals: one.arrivals.map((arrival, i) => ({ ...arrival, at: time(i) })) };
});
