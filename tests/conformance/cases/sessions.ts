import { scenarioFile } from "../../helpers/files.js";
import type { Case } from "../case.js";
import { batch, own, race } from "./arrivals.js";

/** Programs that the site shows. */
const shown = (name: string, mode: Case["mode"], shows: Case["shows"]): Case => ({
  name,
  mode,
  file: scenarioFile(name),
  arrivals: race,
  shows,
});
const both = { "101": { count: 2 }, "102": { count: 1 } };
const one = { "101": { count: 1 }, "102": { count: 1 } };

const inGroup = [
  { at: 1000, from: "Alice", text: "A", chat: "Team" },
  { at: 1250, from: "Bob", text: "B", chat: "Team" },
];
const inTwoChats = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1250, from: "Alice", text: "B", chat: "Team" },
];

/** Who reads and writes which session when. */
export const sessions: readonly Case[] = [
  shown("polling", "polling", { sessions: both }),
  shown("runner", "runner", { lost: 1, sessions: one }),
  shown("runner-sequentialize", "runner", { sessions: both }),
  shown("runner-sequentialize-late", "runner", { lost: 1, sessions: one }),
  shown("runner-sequentialize-unawaited", "runner", { lost: 1, sessions: one }),
  {
    ...shown("runner-sequentialize-reordered", "runner", {
      sessions: { "101": { texts: ["B", "A"] } },
    }),
    arrivals: batch("A", "B"),
  },
  {
    ...shown("runner-sequentialize-several", "runner", {
      calls: ["Chat: 2. You: 1.", "Chat: 1. You: 2."],
    }),
    arrivals: [
      { at: 1000, from: "Alice", text: "A", chat: "Team" },
      { at: 1000, from: "Bob", text: "B", chat: "Team" },
      { at: 1000, from: "Alice", text: "C" },
      { at: 1000, from: "Carol", text: "D" },
    ],
  },
  shown("runner-sequentialize-undefined", "runner", { lost: 1, sessions: one }),
  shown("lock", "runner", { sessions: both }),
  shown("transaction", "runner", { sessions: one, printed: ["Conflict: the session has changed"] }),
  shown("transaction-retry", "runner", { sessions: both, calls: ["#2"] }),
  own("several", "runner", [
    { at: 1000, from: "Alice", text: "A" },
    { at: 1000, from: "Alice", text: "B", chat: "Team" },
    { at: 1000, from: "Bob", text: "C", chat: "Team" },
    { at: 1000, from: "Carol", text: "D" },
  ]),
  own(
    "several-throw",
    "runner",
    [
      { at: 1000, from: "Alice", text: "boom", chat: "Team" },
      { at: 1000, from: "Bob", text: "A" },
      { at: 1000, from: "Bob", text: "B", chat: "Team" },
    ],
    { lost: 1, printed: ["no longer wait for the others"] },
  ),
  own("undefined-constraint", "runner", race, { lost: 1, sessions: one }),
  own("lazy", "runner", [...race, { at: 1300, from: "Carol", text: "untouched" }], {
    lost: 1,
    sessions: one,
    calls: ["Not even read"],
  }),
  own("multi", "runner", inTwoChats, {
    lost: 1,
    sessions: {
      "chat/-1001": { count: 1 },
      "chat/101": { count: 1 },
      "user/101": { names: ["B"] },
    },
  }),
  own("two-sessions", "polling", [...batch("A", "B"), { ...inGroup[0]!, at: 1000 }], {
    sessions: { "101": { count: 2 }, "2/group -1001": { count: 101 } },
  }),
  own(
    "reader",
    "runner",
    [
      { at: 1000, from: "Alice", text: "count" },
      { at: 2000, from: "Alice", text: "read" },
      { at: 2300, from: "Alice", text: "count" },
    ],
    { lost: 1, sessions: { "101": { count: 1 } }, calls: ["It was 1", "#2"] },
  ),
  own("default-key", "runner", inGroup, { lost: 1, sessions: { "-1001": { count: 1 } } }),
  own("per-user", "runner", inGroup, {
    sessions: { "101/-1001": { count: 1 }, "102/-1001": { count: 1 } },
  }),
  own(
    "untouched",
    "polling",
    [
      ...batch("hi", "throw"),
      { at: 1000, from: "Bob", text: "hi" },
      { at: 1000, from: "Bob", text: "forget" },
    ],
    { sessions: { "101": { count: 0 } }, printed: ["the write is skipped"] },
  ),
];
