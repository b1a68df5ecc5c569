import { expect, test } from "vitest";
import { stateAfter, stateAt, story, type Trace } from "../../../playground/index.js";
import { runFile, scenarioFile } from "../../helpers/scenarios.js";

async function trace(variant: string): Promise<Trace> {
  return (await runFile(scenarioFile(variant))).trace;
}

test("is pure: seeking back gives what was there before, and the trace stays as it was", async () => {
  const events = await trace("runner");
  const before = JSON.stringify(events);
  const forward = Array.from({ length: 12 }, (_, step) => JSON.stringify(stateAt(events, step)));
  const backward = Array.from({ length: 12 }, (_, i) => JSON.stringify(stateAt(events, 11 - i)));
  expect(backward.reverse()).toEqual(forward);
  expect(JSON.stringify(events)).toBe(before);
});

test("tells phases, copies and the store as the eight steps go", async () => {
  const events = await trace("runner");
  const states = story(events).map(({ events: count }) => stateAfter(events, count));
  const phases = states.map(({ updates }) => [updates[1]?.phase, updates[2]?.phase]);
  expect(phases).toEqual([
    ["arrived", undefined],
    ["reading", undefined],
    ["handling", undefined],
    ["handling", "arrived"],
    ["handling", "reading"],
    ["writing", "handling"],
    ["finished", "handling"],
    ["finished", "finished"],
  ]);
  expect(states[6]!.rows[101]).toEqual({ version: 1, value: { count: 1 }, writer: 1 });
  expect(states[7]!.rows[101]).toEqual({ version: 2, value: { count: 1 }, writer: 2 });
  expect(states[5]!.updates[2]!.copies[101]).toEqual({ version: 0, value: undefined });
});

test("with sequentialize, B is held behind A until A has written", async () => {
  const events = await trace("runner-sequentialize");
  const states = story(events).map(({ events: count }) => stateAfter(events, count));
  expect(states[4]!.updates[2]).toMatchObject({ phase: "held", behind: [1] });
  expect(states[5]!.updates[2]!.phase).toBe("reading");
  expect(states[7]!.rows[101]).toEqual({ version: 2, value: { count: 2 }, writer: 2 });
});
