import { expect, test } from "vitest";
import { metrics, scenarios, type RunResult } from "../../../playground/index.js";
import { runFile, scenarioFile } from "../../helpers/scenarios.js";

const run = (name: string, concurrency: number | null, more = {}) => {
  const { arrivals } = scenarios.find((one) => one.name === name)!;
  return runFile(scenarioFile(name), { arrivals, concurrency, ...more });
};

const limits = ({ calls }: RunResult) =>
  calls.filter(({ method }) => method === "getUpdates").map(({ payload }) => payload.limit);
const peak = ({ trace }: RunResult) => metrics(trace).concurrency.inHands.peak;

test("hot-chat: with enough places Bob does not wait for Alice's queue; with one, for all of it", async () => {
  const [own, wide, narrow] = await Promise.all([null, 10, 1].map((n) => run("hot-chat", n)));
  const bob = ({ updates }: RunResult) => updates.find(({ from }) => from === "Bob")!;
  expect(bob(wide!).started! - bob(wide!).arrived).toBeLessThan(50);
  expect(bob(own!).started! - bob(own!).arrived).toBeGreaterThan(500);
  const alices = narrow!.updates.filter(({ from }) => from === "Alice");
  expect(bob(narrow!).started).toBeGreaterThanOrEqual(
    Math.max(...alices.map((one) => one.finished!)),
  );
});

test("backpressure: what getUpdates asks for follows the limit, not the program's 50", async () => {
  // The program says 50: a first batch of a hundred, then what is left of its places.
  expect(limits(await run("runner-backpressure", null)).slice(0, 2)).toEqual([100, 1]);
  expect(limits(await run("runner-backpressure", 50))).toEqual(
    limits(await run("runner-backpressure", null)),
  );
  const wide = await run("runner-backpressure", 500);
  expect(new Set(limits(wide))).toEqual(new Set([100]));
  expect(peak(wide)).toBe(120);
});

test("a program without an option of its own gets the limit, too", async () => {
  const arrivals = Array.from({ length: 6 }, (_, i) => ({
    at: 100 + 50 * i,
    from: `User ${i}`,
    text: "x",
  }));
  const latency = { read: 200, write: 200, api: 20 };
  expect(peak(await run("runner", null, { arrivals, latency }))).toBe(6);
  expect(peak(await run("runner", 2, { arrivals, latency }))).toBe(2);
});

test("bot.start() knows no such limit", async () => {
  expect((await run("polling", 5)).trace).toEqual((await run("polling", null)).trace);
});
