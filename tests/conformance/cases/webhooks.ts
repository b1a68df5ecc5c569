import { scenarioFile } from "../../helpers/scenarios.js";
import type { Case } from "../case.js";
import { batch, own, race } from "./arrivals.js";

const twice = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1100, from: "Alice", text: "B" },
];

/** Bots that Telegram calls. */
export const webhooks: readonly Case[] = [
  {
    name: "webhook",
    mode: "webhook",
    file: scenarioFile("webhook"),
    arrivals: race,
    shows: {
      sessions: { "101": { count: 2 }, "102": { count: 1 } },
      deliveries: [
        "update 1, attempt 1, 200",
        "update 2, attempt 1, 200",
        "update 3, attempt 1, 200",
      ],
    },
  },
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
  own("webhook-return", "webhook", twice, {
    lost: 1,
    sessions: { "101": { count: 1 } },
    deliveries: ["update 1, attempt 1, 200", "update 2, attempt 1, 200"],
  }),
  own("webhook-timeout", "webhook", batch("slow"), {
    deliveries: ["update 1, attempt 1, 500", "update 1, attempt 2, 200"],
    printed: ["Request timed out after 300 ms"],
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
