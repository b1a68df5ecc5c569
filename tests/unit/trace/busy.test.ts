import { expect, test } from "vitest";
import { busyUpdates, metrics, type EventBody, type Trace } from "../../../playground/index.js";
import { burst, runFile, scenarioFile } from "../../helpers/scenarios.js";

const trace = (...events: (readonly [at: number, body: EventBody])[]): Trace =>
  events.map(([at, body], i) => ({ ...body, step: i + 1, at }));
const ALICE = { id: 101, name: "Alice" };
const arrived = (update: number): EventBody => ({
  kind: "update-arrived",
  update,
  from: ALICE,
  chat: ALICE,
  text: "A",
});
const reads = (operation: number, update: number | null): EventBody => ({
  kind: "read-requested",
  operation,
  update,
  key: "k",
});
const read = (operation: number, update: number | null): EventBody => ({
  kind: "read-completed",
  operation,
  update,
  key: "k",
  version: 0,
});

test("of an empty trace nothing", () => {
  expect(busyUpdates([])).toEqual({ steps: [], peak: 0, mean: null });
});

test("an update counts once, from its first operation under way to its last", () => {
  const { steps, peak, mean } = busyUpdates(
    trace(
      [0, arrived(1)],
      [10, reads(1, 1)],
      [20, reads(2, 1)],
      [30, read(1, 1)],
      [40, read(2, 1)],
      [40, reads(3, null)],
      [90, read(3, null)],
    ),
  );
  expect(steps).toEqual([
    { at: 10, value: 1 },
    { at: 40, value: 0 },
  ]);
  expect(peak).toBe(1);
  expect(mean).toBe(0.75);
});

test("with the last process ends what it had under way", () => {
  const { steps } = busyUpdates(
    trace(
      [0, arrived(1)],
      [10, reads(1, 1)],
      [15, { kind: "process-ended", instance: 1, left: 1 }],
      [20, { kind: "process-ended", instance: 2, left: 0 }],
      [30, read(1, 1)],
    ),
  );
  expect(steps).toEqual([
    { at: 10, value: 1 },
    { at: 20, value: 0 },
  ]);
});

test("a lock has many in its hands, and one that gets on", async () => {
  const arrivals = [...burst(6), { at: 126, from: "Bob", text: "hi" }].sort((a, b) => a.at - b.at);
  const peaks = async (name: string) => {
    const { trace } = await runFile(scenarioFile(name), { arrivals });
    return [metrics(trace).concurrency.inHands.peak, busyUpdates(trace).peak];
  };
  expect(await peaks("lock")).toEqual([7, 1]);
  expect(await peaks("polling")).toEqual([1, 1]);
  expect(await peaks("runner")).toEqual([7, 7]);
  // Alice's queue moves one by one, Bob beside it.
  expect(await peaks("runner-sequentialize")).toEqual([7, 2]);
});
