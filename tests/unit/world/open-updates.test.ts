import { expect, test } from "vitest";
import type { TraceEvent } from "../../../playground/index.js";
import { OpenUpdates } from "../../../playground/world/open-updates.js";

const stamp = { step: 1, at: 1 };
const party = { id: 101, name: "Alice" };
const arrived = (update: number): TraceEvent => ({
  ...stamp,
  kind: "update-arrived",
  update,
  from: party,
  chat: party,
  text: "hi",
});
const started = (update: number): TraceEvent => ({ ...stamp, kind: "update-started", update });
const finished = (update: number): TraceEvent => ({
  ...stamp,
  kind: "update-finished",
  update,
  outcome: "ok",
});

function after(...events: TraceEvent[]) {
  const open = new OpenUpdates();
  for (const event of events) open.take(event);
  return open;
}

test("an update is open from its arrival to its end, however often it is begun", () => {
  expect(after(arrived(1), arrived(2)).size).toBe(2);
  expect(after(arrived(1), started(1), arrived(2), started(1)).size).toBe(2);
  expect(after(arrived(1), started(1), finished(1)).size).toBe(0);
  expect(after(arrived(1), started(1), finished(1), finished(1)).size).toBe(0);
  expect(after(arrived(1), started(1), finished(1), started(1)).size).toBe(1);
  expect(after(arrived(1), { ...stamp, kind: "update-dropped", update: 1 }).size).toBe(0);
});

test("the end of all processes ends what was begun; the rest is still in Telegram", () => {
  const open = after(arrived(1), started(1), arrived(2), started(7e8));
  expect(open.size).toBe(3);
  open.cut();
  expect(open.size).toBe(1);
  open.take(started(2));
  open.take(finished(2));
  expect(open.size).toBe(0);
});

test("an update that the program made up counts as well, whatever its number", () => {
  expect(after(started(2 ** 40)).size).toBe(1);
  expect(after(started(-3), finished(-3)).size).toBe(0);
});
