import { beforeAll, expect, test } from "vitest";
import { figuresOf, valueAt, type Figures } from "../../../components/lab/figures.js";
import { defaultsOf, runSettings, scenarioOf } from "../../../components/lab/settings.js";
import { WAYS } from "../../../components/lab/ways.js";
import { createNodeRealm, type ScenarioName } from "../../../playground/index.js";
import { compileFile, scenarioFile } from "../../helpers/scenarios.js";

const settings = {
  ...defaultsOf("runner"),
  crowd: { users: 2, messages: 4, spacing: 20, chats: "private" },
} as const;
const figures = {} as Record<ScenarioName, Figures>;

beforeAll(async () => {
  const { run } = await createNodeRealm();
  for (const name of [...WAYS, "deadlock", "conflict", "flood"] as const) {
    const program = compileFile(scenarioFile(scenarioOf(name).program ?? name));
    const wanted = name === "flood" ? { ...settings, flood: true } : settings;
    figures[name] = figuresOf(await run(program, runSettings(wanted, name)));
  }
});

test("every way bears arrivals of a crowd, and answers all of them", () => {
  for (const name of WAYS) {
    expect(figures[name].status, name).toBe("ok");
    expect(figures[name].response.count, name).toBe(8);
    expect(figures[name].finishedAfter, name).toBeGreaterThan(100);
  }
});

test("the second person's wait is what they feel: behind a lock as long as with polling", () => {
  const wait = (name: ScenarioName) => figures[name].somebody!.response.median!;
  expect(figures.lock.somebody!.name).toBe("Bob");
  expect(wait("runner")).toBeLessThan(wait("runner-sequentialize"));
  expect(wait("lock")).toBeGreaterThan(2 * wait("runner"));
  expect(Math.abs(wait("lock") - wait("polling"))).toBeLessThan(0.2 * wait("polling"));
});

test("what is in the bot's hands, and what of it gets on", () => {
  const peaks = (name: ScenarioName) => [figures[name].inHands.peak, figures[name].busy.peak];
  expect(peaks("polling")).toEqual([1, 1]);
  expect(peaks("lock")).toEqual([expect.any(Number), 1]);
  expect(peaks("lock")[0]).toBeGreaterThan(3);
  expect(peaks("runner-sequentialize")[1]).toBe(2);
});

test("lost writes and errors: without protection, with it, and detected too late", () => {
  expect(figures.runner.lost).toBeGreaterThan(0);
  for (const name of ["polling", "lock", "runner-sequentialize"] as const) {
    expect([figures[name].lost, figures[name].updates.failed], name).toEqual([0, 0]);
  }
  expect(figures.transaction.lost).toBe(0);
  expect(figures.transaction.updates.failed).toBeGreaterThan(0);
});

test("calls, and those that Telegram refused", () => {
  expect(figures.runner.refused).toBe(0);
  expect(figures.runner.calls).toBeGreaterThanOrEqual(8);
  expect(figures.flood.refused).toBeGreaterThan(0);
});

test("what never ends has no end; who never wrote is nobody", () => {
  expect(figures.deadlock).toMatchObject({ status: "deadlock", finishedAfter: null });
  expect(figures.conflict).toMatchObject({ status: "error", finishedAfter: null, somebody: null });
});

test("a course has the value of its last step before", () => {
  const course = {
    steps: [
      { at: 10, value: 1 },
      { at: 20, value: 3 },
      { at: 40, value: 0 },
    ],
    peak: 3,
    mean: null,
  };
  const values = [0, 9, 10, 19, 20, 39, 40, 99].map((at) => valueAt(course, at));
  expect(values).toEqual([0, 0, 1, 1, 3, 3, 0, 0]);
  expect(valueAt({ steps: [], peak: 0, mean: null }, 5)).toBe(0);
});
