import { oneProcess, type Processes } from "../../../playground/deployment/deployment.js";
import { scenarioFile } from "../../helpers/files.js";
import type { Case } from "../case.js";
import { batch, own } from "./arrivals.js";

const boom = [
  { at: 1000, from: "Alice", text: "boom" },
  { at: 2000, from: "Alice", text: "hi" },
];
const editing = [
  { at: 1000, from: "Alice", text: "hi" },
  { at: 1600, from: "Alice", text: "hey", edits: "hi" },
  { at: 2200, from: "Alice", text: "bye" },
];
const crowd = ["Alice", "Bob", "Carol", "Dan", "Eve"].map((from) => ({
  at: 1000,
  from,
  text: `I am ${from}`,
}));

/** A's reply is under way, B has just been fetched: 40 ms on either side. */
const term = { at: 1360, signal: "SIGTERM" } as const;
const ended: Case["arrivals"] = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1030, from: "Bob", text: "hi" },
  { at: 1220, from: "Alice", text: "B" },
  term,
];
const inTwoChats = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1100, from: "Alice", text: "B", chat: "Friends" },
];

/** A program of the site, in processes of which the settings tell. */
const deployed = (
  name: string,
  mode: Case["mode"],
  arrivals: Case["arrivals"],
  processes: Partial<Processes>,
  shows: Case["shows"],
): Case => ({
  name,
  mode,
  file: scenarioFile(name),
  arrivals,
  settings: { deployment: { ...oneProcess, ...processes } },
  shows,
});

/** How updates are fetched, how many at once, and what errors and stopping do to it. */
export const running: readonly Case[] = [
  own("throws-caught", "runner", boom, {
    printed: ["Error in middleware: it broke", "TypeError: it broke", "chat not found"],
  }),
  own("throws-runner", "runner", boom, {
    printed: ["No error handler was set!", "it broke"],
    calls: ["Still here"],
  }),
  own("throws-polling", "polling", boom, {
    printed: ["Stopping bot"],
    without: ["Still here"],
    ended: "it broke",
  }),
  own("boundary", "polling", batch("hi"), { calls: ["Behind"], printed: ["too far"] }),
  own("allowed", "polling", editing, { calls: ["A message", '"limit":5'], without: ["An edit"] }),
  own("allowed-runner", "runner", editing, { calls: ["An edit"], without: ["A message"] }),
  own("drop", "polling", [{ at: 0, from: "Alice", text: "old" }, ...batch("new")], {
    calls: ["You wrote new", '"drop_pending_updates":true'],
    without: ["old"],
  }),
  own("narrow", "runner", [...crowd, { at: 1400, from: "Alice", text: "me again" }], {
    calls: ['"limit":100', '"limit":1}', "me again"],
  }),
  own("sink-timeout", "runner", crowd.slice(0, 2), {
    printed: ["late: 1", "late: 2"],
    calls: ["Done: I am Bob"],
  }),
  own("stop", "polling", batch("stop", "again"), {
    calls: ["stop, start 1", "again, start 1", "again, start 2"],
    printed: ["stopped", "once more"],
  }),
  {
    ...own("stop-runner", "runner", [editing[0]!, { ...editing[1]!, at: 1250 }], {
      printed: ["stopped, running: false"],
      calls: ["You wrote hi"],
    }),
    known: "unsent-call",
  },
  own("two-pollers", "runner", [{ at: 1800, from: "Alice", text: "hi" }], {
    printed: ["[grammY runner] Error", "given up", "409: Conflict: terminated by other getUpdates"],
    calls: ["One of us is here"],
  }),
  own("two-pollers-uncaught", "polling", [{ at: 2500, from: "Alice", text: "hi" }], {
    ended: "409: Conflict",
  }),
  own("webhook-conflict", "runner", [{ at: 2500, from: "Alice", text: "hi" }], {
    printed: ["can't use getUpdates method while webhook is active"],
    calls: ["Polled"],
  }),
  own(
    "reminder",
    "polling",
    [
      { at: 1000, from: "Alice", text: "tea" },
      { at: 1000, from: "Bob", text: "milk" },
      { at: 1600, from: "Bob", text: "/cancel" },
    ],
    { calls: ["Remember: tea", "Cancelled"], without: ["Remember: milk"] },
  ),
  {
    name: "hot-chat",
    mode: "runner",
    file: scenarioFile("hot-chat"),
    arrivals: [...batch("1", "2", "3", "4", "5"), { at: 1400, from: "Bob", text: "hi" }],
    shows: { calls: ["Done"] },
  },
  {
    name: "runner-backpressure",
    mode: "runner",
    file: scenarioFile("runner-backpressure"),
    arrivals: crowd,
    shows: { calls: ['"limit":45'] },
  },
  {
    ...deployed(
      "conflict",
      "runner",
      [{ at: 3000, from: "Alice", text: "hi" }],
      { count: 2 },
      {
        ended: "409: Conflict: terminated by other getUpdates",
        calls: ["Hi!"],
      },
    ),
    known: "first-crash",
  },
  deployed("shutdown", "runner", ended, { restart: 500 }, {}),
  deployed("shutdown-drained", "runner", ended, { restart: 500 }, { lost: 1 }),
  {
    ...own("killed", "runner", [...batch("A"), term, { at: 4000, from: "Alice", text: "B" }], {
      // A was answered, though the process did not live to see it.
      printed: ["sent #4"],
    }),
    settings: { deployment: { ...oneProcess, restart: 500 } },
  },
  deployed("shutdown-polling", "polling", [...batch("A", "B", "C"), term], { restart: 500 }, {}),
  deployed("two-instances", "webhook", inTwoChats, { count: 2 }, { lost: 1 }),
  deployed("two-instances-conditional", "webhook", inTwoChats, { count: 2 }, { calls: ["#2"] }),
];
