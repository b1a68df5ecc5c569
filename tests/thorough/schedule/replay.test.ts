import { beforeAll, describe, expect, test } from "vitest";
import {
  CarreraError,
  checkSchedule,
  createNodeRealm,
  type RunResult,
  type Schedule,
} from "../../../playground/index.js";
import { pluginFile, pluginRuns, pluginBots } from "../../helpers/plugins.js";
import { compileFile, everyScenario, runFile, scenarioFile } from "../../helpers/scenarios.js";

type Realm = Awaited<ReturnType<typeof createNodeRealm>>;
let realm: Realm;
beforeAll(async () => {
  realm = await createNodeRealm();
});

const text = (value: unknown) => JSON.stringify(value);
const inTime = (picks: readonly number[]): Schedule => ({ picks, then: "time-order" });
const only = (picks: readonly number[]): Schedule => ({ picks, then: "pause" });

/** The error that a run rejects with, or the result as text. */
function outcome(run: Promise<RunResult>): Promise<string> {
  return run.then(text, (error: unknown) => {
    if (error instanceof CarreraError) return error.code;
    throw error;
  });
}

/** A handful of places in a schedule, spread over it. */
function places(length: number): number[] {
  const spread = Array.from({ length: 8 }, (_, i) => Math.floor((i * (length - 2)) / 7));
  return [...new Set(spread)].filter((place) => place >= 0);
}

describe.each(everyScenario)("$name", ({ program, settings }) => {
  const seeded = { ...settings, seed: 7 };
  const run = (schedule?: Schedule) => realm.run(program, seeded, { schedule });

  test("the picks of a run give the same run again, byte for byte", async () => {
    const first = await run();
    expect(first.schedule).toHaveLength(first.trace.at(-1)!.step);
    expect(text(await run(inTime(first.schedule)))).toBe(text(first));
    expect(text(await run(only(first.schedule)))).toBe(text(first));
    // A part of them goes on in time order, as the run did.
    const half = first.schedule.slice(0, first.schedule.length >> 1);
    expect(text(await run(inTime(half)))).toBe(text(first));
  });

  test("with two picks exchanged it is another run, or none at all", async () => {
    const first = await run();
    for (const place of places(first.schedule.length)) {
      const picks = [...first.schedule];
      [picks[place], picks[place + 1]] = [picks[place + 1]!, picks[place]!];
      const changed = await outcome(run(inTime(picks)));
      expect(changed).not.toBe(text(first));
      if (!changed.startsWith("{")) expect(changed).toMatch(/^schedule-/);
    }
  });

  test("a run that pauses has the same beginning, and says what comes next", async () => {
    const first = await run();
    for (const place of places(first.schedule.length)) {
      const paused = await run(only(first.schedule.slice(0, place)));
      expect(paused.status).toBe("paused");
      expect(paused.schedule).toEqual(first.schedule.slice(0, place));
      const before = paused.trace.slice(0, -1);
      expect(before).toEqual(first.trace.slice(0, before.length));
      expect(paused.pending[0]!.id).toBe(first.schedule[place]);
      const due = paused.pending.map(({ at }) => at);
      expect(due).toEqual([...due].sort((a, b) => a - b));
    }
  });
});

describe("nothing of a run that stopped half-way is in the next one", () => {
  const bots = pluginBots.map((bot) => ({
    name: bot,
    program: compileFile(pluginFile(bot)),
    settings: pluginRuns[bot],
  }));
  test.each([...everyScenario, ...bots])("$name", async ({ name, program, settings }) => {
    const fresh = await createNodeRealm();
    const alone = await fresh.run(program, settings);
    const { schedule } = alone;
    for (const place of places(schedule.length)) {
      await realm.run(program, settings, { schedule: only(schedule.slice(0, place)) });
      expect(text(await realm.run(program, settings)), `${name} after ${place}`).toBe(text(alone));
    }
    const impossible = inTime([...schedule.slice(0, schedule.length >> 1), 1_000_000]);
    const failed = await outcome(realm.run(program, settings, { schedule: impossible }));
    expect(failed).toBe("schedule-not-pending");
    expect(text(await realm.run(program, settings))).toBe(text(alone));
  });
});

describe("a schedule that does not fit", () => {
  const runner = compileFile(scenarioFile("runner"));

  test("names the step at which what it picks is not pending", async () => {
    const { schedule } = await realm.run(runner);
    const run = realm.run(runner, {}, { schedule: inTime([...schedule.slice(0, 4), 99]) });
    await expect(run).rejects.toMatchObject({
      code: "schedule-not-pending",
      data: { step: 5, operation: 99 },
    });
  });

  test("names how many steps there were when it goes on after the end", async () => {
    const { schedule } = await realm.run(runner);
    const run = realm.run(runner, {}, { schedule: inTime([...schedule, 99]) });
    await expect(run).rejects.toMatchObject({
      code: "schedule-too-long",
      data: { steps: schedule.length, picks: schedule.length + 1 },
    });
  });

  test("is told from the schedule of another program", async () => {
    const { schedule } = await realm.run(runner);
    const file = scenarioFile("polling");
    const polling = await runFile(file);
    const changed = await outcome(realm.run(compileFile(file), {}, { schedule: inTime(schedule) }));
    expect(changed).not.toBe(text(polling));
  });
});

describe("a schedule from outside", () => {
  test("is a list of picks, or picks with what comes then", () => {
    expect(checkSchedule([3, 1])).toEqual({ picks: [3, 1], then: "time-order" });
    expect(checkSchedule({ picks: [3] })).toEqual({ picks: [3], then: "time-order" });
    expect(checkSchedule({ picks: [], then: "pause" })).toEqual({ picks: [], then: "pause" });
  });

  test.each([
    [7, "", "7"],
    [null, "", "null"],
    [{}, "picks", "undefined"],
    [{ picks: [1, "2"] }, "picks[1]", '"2"'],
    [[1, 0], "picks[1]", "0"],
    [{ picks: [1], then: "random" }, "then", '"random"'],
    [{ picks: [1], seed: 3 }, "seed", "3"],
  ])("%j is refused by name", (given, field, value) => {
    expect(() => checkSchedule(given)).toThrow(
      expect.objectContaining({ code: "schedule-unusable", data: { field, value } }) as Error,
    );
  });
});
