import { scenarioFile } from "../../helpers/scenarios.js";
import type { Case } from "../case.js";
import { batch, own, race } from "./arrivals.js";

const twice = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1100, from: "Alice", text: "B" },
];

/** A program of the site. */
const site = (name: string, arrivals: Case["arrivals"], shows: Case["shows"]): Case => ({
  name,
  mode: "webhook",
  file: scenarioFile(name),
  arrivals,
  shows,
});

/** Bots that Telegram calls. */
export const webhooks: readonly Case[] = [
  site("webhook", race, {
    sessions: { "101": { count: 2 }, "102": { count: 1 } },
    deliveries: [
      "update 1, attempt 1, 200",
      "update 2, attempt 1, 200",
      "update 3, attempt 1, 200",
    ],
  }),
  own("webhook-secret", "webhook", batch("hi"), {
    deliveries: ["update 1, attempt 1, 401", "update 1, attempt 2, 200"],
    calls: ['"secret_token":"hush"', "The secret is right"],
  }),
  own("webhook-throws", "webhook", batch("hi"), {
    deliveries: ["update 1, attempt 1, 500", "update 1, attempt 2, 200"],
    calls: ["hi, attempt 2"],
    printed: ["Error in middleware: not yet"],
  }),
  own("webhook-crash", "webhook", batch("hi"), { ended: "nobody catches it" }),
  own("webhook-early", "webhook", twice, {
    lost: 1,
    sessions: { "101": { count: 1 } },
    deliveries: ["update 1, attempt 1, 200", "update 2, attempt 1, 200"],
  }),
  own("webhook-late", "webhook", batch("slow"), {
    deliveries: ["update 1, attempt 1, 500", "update 1, attempt 2, 200"],
    printed: ["Request timed out after 300 ms"],
  }),
  // The callback waits ten seconds, the program fifteen: it would go on and on.
  {
    ...site("webhook-timeout", batch("hi"), {
      printed: ["Error: Request timed out after 10000 ms"],
      calls: ["#1"],
      deliveries: ["update 1, attempt 1, 500"],
    }),
    settings: { limit: 20_000 },
  },
  site("webhook-return", twice, {
    lost: 1,
    sessions: { "101": { count: 1 } },
    deliveries: ["update 1, attempt 1, 200", "update 2, attempt 1, 200"],
  }),
  own(
    "inline-webhook",
    "webhook",
    [
      { at: 1000, from: "Alice", text: "A" },
      { at: 1100, from: "Alice", inline: "cats" },
    ],
    {
      // Each waits for the other one to be there.
      calls: ["Together: A, cats", "answerInlineQuery"],
      deliveries: ["update 1, attempt 1, 200", "update 2, attempt 1, 200"],
    },
  ),
  own("webhook-reply", "webhook", batch("hi"), {
    calls: ["hi", "a request of its own"],
    printed: ["known of the answer: true"],
  }),
];
