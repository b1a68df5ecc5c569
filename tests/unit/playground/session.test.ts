import fc from "fast-check";
import { expect, test } from "vitest";
import {
  burstOf,
  groupsOf,
  inlineQueryOf,
  nextTime,
  peopleOf,
  runSettings,
  withArrivals,
} from "../../../components/playground/session.js";
import type { Work } from "../../../playground/share/work.js";
import { createNodeRealm, type Arrival, type TraceEvent } from "../../../playground/index.js";
import { compileFile, scenarioFile } from "../../helpers/scenarios.js";

const work = (arrivals: readonly Arrival[]): Work => ({
  code: "",
  language: "ts",
  arrivals,
  settings: {},
});
const A: Arrival = { at: 100, from: "Alice", text: "A" };
const B: Arrival = { at: 125, from: "Alice", text: "B" };

/** Operations are numbered after the arrivals, so that one more shifts them. */
const withoutNumbers = (event: TraceEvent) => ({ ...event, operation: undefined });

test("what has happened stays as it is when somebody writes at the playhead, wherever that stands", async () => {
  const realm = await createNodeRealm();
  const program = compileFile(scenarioFile("runner"));
  const before = await realm.run(program, { arrivals: [A, B] });
  let grew = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: before.trace.length }),
      fc.option(fc.integer()),
      async (count, seed) => {
        const first = seed === null ? before : await realm.run(program, { arrivals: [A, B], seed });
        const shown = Math.min(count, first.trace.length);
        const at = nextTime(first.trace, shown, [A, B]);
        const { arrivals } = withArrivals(work([A, B]), [{ at, from: "Bob", text: "C" }]);
        const second = await realm.run(program, { arrivals, seed });
        const past = first.trace.filter((event) => event.at < at && event.kind !== "ended");
        expect(second.trace.slice(0, past.length).map(withoutNumbers)).toEqual(
          past.map(withoutNumbers),
        );
        expect(past.length).toBeGreaterThanOrEqual(shown - 1);
        if (second.updates.length > first.updates.length) grew++;
      },
    ),
    { numRuns: 40 },
  );
  expect(grew).toBeGreaterThan(0);
});

test("before anything has run, what is written comes after the script", () => {
  expect(nextTime(null, 0, [])).toBe(100);
  expect(nextTime(null, 0, [B, A])).toBe(225);
});

test("what happens at one time stays in the order in which it was asked for", () => {
  const C: Arrival = { at: 100, from: "Bob", text: "C" };
  expect(withArrivals(work([B, A]), [C]).arrivals).toEqual([A, C, B]);
});

test("a burst comes at once, and its messages are told apart", () => {
  expect(burstOf(3, { at: 5, from: "Alice", text: "hi", chat: "Friends" })).toEqual(
    ["hi 1", "hi 2", "hi 3"].map((text) => ({ at: 5, from: "Alice", text, chat: "Friends" })),
  );
  expect(
    burstOf(2, { at: 5, from: "Alice", text: "" }).map((one) => "text" in one && one.text),
  ).toEqual(["1", "2"]);
});

test("of a burst of one nothing changes; inline queries are told apart as messages are", () => {
  expect(burstOf(1, { at: 5, from: "Alice", text: "A" })).toEqual([
    { at: 5, from: "Alice", text: "A" },
  ]);
  expect(burstOf(2, { at: 5, from: "Alice", inline: "cats" })).toEqual([
    { at: 5, from: "Alice", inline: "cats 1" },
    { at: 5, from: "Alice", inline: "cats 2" },
  ]);
});

test("what begins with the bot's name asks it inline, as in Telegram", () => {
  expect(inlineQueryOf("@carrera_bot cats")).toBe("cats");
  expect(inlineQueryOf("@Carrera_Bot  big cats ")).toBe("big cats");
  for (const text of [
    "cats",
    "@carrera_bot",
    "@carrera_bot ",
    "@other_bot cats",
    " @carrera_bot x",
  ]) {
    expect(inlineQueryOf(text), text).toBeNull();
  }
});

test("a run lasts long enough for what comes last", () => {
  expect(runSettings(work([{ ...A, at: 90_000 }, B])).limit).toBe(150_000);
});

test("people and groups are those of the script, and those who always are there", () => {
  const script: Arrival[] = [
    { at: 1, from: "Carol", text: "x", chat: "Team" },
    { at: 2, signal: "SIGTERM" },
    A,
  ];
  expect(peopleOf(script, ["Alice", "Bob"])).toEqual(["Alice", "Bob", "Carol"]);
  expect(groupsOf(script, "Friends")).toEqual(["Team"]);
  expect(groupsOf([A], "Friends")).toEqual(["Friends"]);
});
