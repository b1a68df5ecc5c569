import { expect, test } from "vitest";
import type { TraceEvent } from "../../../playground/index.js";
import { TraceLog } from "../../../playground/trace/log.js";
import { scenarioTraces } from "../../helpers/traces.js";

const stamp = { step: 3, at: 12.5 };
const alice = { id: 101, name: "Alice" };
const friends = { id: -1001, name: "Friends" };
const arrival = { ...stamp, kind: "update-arrived", from: alice } as const;
const events: TraceEvent[] = [
  { ...arrival, update: 1, chat: alice, text: "A" },
  { ...arrival, update: 2, chat: friends, text: "" },
  { ...arrival, update: 3, chat: friends, text: "B", type: "edit" },
  { ...arrival, update: 4, chat: null, text: "C", type: "inline" },
  { ...stamp, kind: "update-started", update: 1 },
  { ...stamp, kind: "constraint-entered", update: 1, constraints: ["a"], behind: [] },
  { ...stamp, kind: "constraint-passed", update: 1 },
  { ...stamp, kind: "update-finished", update: 1, outcome: "ok" },
  { ...stamp, kind: "update-finished", update: 1, outcome: "error", error: "Error: no" },
  { ...stamp, kind: "read-requested", operation: 4, update: null, key: "k" },
  { ...stamp, kind: "read-completed", operation: 4, update: null, key: "k", version: 0 },
  { ...stamp, kind: "read-completed", operation: 4, update: 2, key: "k", version: 1, value: 0 },
  { ...stamp, kind: "write-requested", operation: 5, update: 2, key: "k", value: null },
  { ...stamp, kind: "write-requested", operation: 5, update: 2, key: "k" },
  { ...stamp, kind: "write-completed", operation: 5, update: 2, key: "k", version: 1, seen: null },
  {
    ...stamp,
    kind: "write-completed",
    operation: 5,
    update: 2,
    key: "k",
    version: 2,
    seen: 0,
    value: { a: 1 },
  },
  { ...stamp, kind: "call-requested", operation: 6, update: 2, method: "m", payload: { x: 1 } },
  { ...stamp, kind: "call-completed", operation: 6, update: 2, method: "m", ok: true },
  {
    ...stamp,
    kind: "call-completed",
    operation: 7,
    update: null,
    method: "getUpdates",
    ok: true,
    delivered: [1],
  },
  {
    ...stamp,
    kind: "call-completed",
    operation: 8,
    update: 2,
    method: "m",
    ok: false,
    error: { code: 400, description: "no" },
  },
  { ...stamp, kind: "timer-fired", operation: 9, update: null },
  { ...stamp, kind: "ended", status: "ok" },
];

test("every event is read as it was written, as often as one likes", () => {
  const log = new TraceLog();
  for (let i = 0; i < 200; i++) for (const event of events) log.push(event);
  expect(log.length).toBe(200 * events.length);
  expect([...log].slice(-events.length)).toStrictEqual(events);
  expect(log.at(7)).toStrictEqual(events[7]);
  expect(log.toArray().slice(0, events.length)).toStrictEqual(events);
});

test("the columns hold what an observer is told, in every scenario", async () => {
  for (const trace of (await scenarioTraces()).values()) {
    const log = new TraceLog();
    for (const event of trace) log.push(event);
    expect(log.toArray()).toStrictEqual(trace);
  }
});
