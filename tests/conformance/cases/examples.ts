import { examples as manifest, type ExampleName } from "../../../playground/examples/manifest.js";
import type { Scenario } from "../../../playground/index.js";
import type { Case } from "../case.js";

/** Ways in which each example runs, and what must be seen of it. */
const expected: Readonly<Record<ExampleName, Pick<Case, "mode" | "shows">>> = {
  hello: {
    mode: "polling",
    shows: { calls: ["Hello! Write me something.", "You wrote: hi"] },
  },
  composers: {
    mode: "runner",
    shows: {
      calls: ["I count your messages", "#2"],
      sessions: { "101": { count: 2 }, "102": { count: 1 } },
    },
  },
  "error-boundaries": {
    mode: "polling",
    shows: {
      // What was changed inside is saved although the handler failed.
      sessions: { "101": { orders: 1 }, "102": { orders: 0 } },
      printed: ["Inner: Error: the shop is closed", "Outer: Error: the shop is closed"],
    },
  },
  catch: {
    mode: "runner",
    shows: {
      calls: ["Still here"],
      printed: [
        "Update 1: Telegram refused sendMessage: Bad Request: chat not found",
        "Update 2: RangeError: a bug",
      ],
    },
  },
  "webhook-retry": {
    mode: "webhook",
    shows: {
      calls: ["Paid"],
      deliveries: [
        "update 1, attempt 1, 500",
        "update 1, attempt 2, 200",
        "update 2, attempt 1, 200",
      ],
      printed: ["the bank does not answer", "Update 2: RangeError: a bug"],
    },
  },
  idempotent: {
    mode: "polling",
    shows: { calls: ["#1", "#2", "#3"], sessions: { "101": { count: 3, done: [1, 2, 3] } } },
  },
  "auto-retry": {
    mode: "polling",
    shows: { calls: ["→ 429 Too Many Requests", "5 of 5"] },
  },
  throttler: {
    mode: "polling",
    shows: { calls: ["5 of 5"], without: ["429"] },
  },
  broadcast: {
    mode: "polling",
    shows: {
      calls: ["Hello", "On their way", "Still here"],
      printed: ["404: Bad Request: chat not found", "Everybody has been told"],
    },
  },
  "webhook-press": {
    mode: "webhook",
    shows: { lost: 1, calls: ["answerCallbackQuery"], sessions: { "101": { count: 2 } } },
  },
  "queue-by-key": {
    mode: "webhook",
    shows: {
      calls: ["#2"],
      sessions: { "101": { count: 2 }, "102": { count: 1 } },
      deliveries: ["1", "2", "3"].map((update) => `update ${update}, attempt 1, 200`),
    },
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
