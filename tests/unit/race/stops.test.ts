import { describe, expect, test } from "vitest";
import { countsAt, stopsOf } from "../../../components/race/stops.js";
import { modelOfScenario } from "../../helpers/models.js";

const pair = async () =>
  Promise.all([modelOfScenario("runner"), modelOfScenario("runner-sequentialize")]);

describe("one run", () => {
  test("stops are its moments; each step tells one more of them", async () => {
    const model = await modelOfScenario("shutdown");
    const stops = stopsOf([model]);
    expect(stops.map(({ moment }) => moment)).toEqual(model.moments.map((_, i) => i));
    expect(countsAt([model], stops, 0)).toEqual([0]);
    for (let position = 1; position < stops.length; position++) {
      expect(countsAt([model], stops, position)).toEqual([model.moments[position - 1]!.events]);
    }
  });

  test("after the last stop it is over: what nobody tells has happened, too", async () => {
    const model = await modelOfScenario("shutdown");
    const stops = stopsOf([model]);
    expect(model.moments.at(-1)!.events).toBeLessThan(model.run.trace.length);
    expect(countsAt([model], stops, stops.length)).toEqual([model.run.trace.length]);
    expect(countsAt([model], stops, stops.length + 5)).toEqual([model.run.trace.length]);
  });
});

describe("two runs", () => {
  test("share one clock, and the first one's moment comes first", async () => {
    const models = await pair();
    const stops = stopsOf(models);
    expect(stops).toHaveLength(models[0].moments.length + models[1].moments.length);
    stops.forEach(({ at, run, moment }, i) => {
      const before = stops[i - 1];
      if (before === undefined) return;
      expect(at).toBeGreaterThanOrEqual(before.at);
      if (at === before.at) expect(run).toBeGreaterThanOrEqual(before.run);
      if (run === before.run) expect(moment).toBe(before.moment + 1);
    });
    expect(stops[0]).toEqual({ run: 0, moment: 0, at: 100 });
    expect(stops[1]).toEqual({ run: 1, moment: 0, at: 100 });
  });

  test("a step moves one run on, and leaves the other where it is", async () => {
    const models = await pair();
    const stops = stopsOf(models);
    let before = countsAt(models, stops, 0);
    expect(before).toEqual([0, 0]);
    for (let position = 1; position < stops.length; position++) {
      const counts = countsAt(models, stops, position);
      const { run, moment } = stops[position - 1]!;
      expect(counts[run]).toBe(models[run]!.moments[moment]!.events);
      expect(counts[1 - run]).toBe(before[1 - run]);
      before = counts;
    }
    expect(countsAt(models, stops, stops.length)).toEqual(
      models.map(({ run }) => run.trace.length),
    );
  });
});

test("runs in which nothing happens have no stops", () => {
  expect(stopsOf([])).toEqual([]);
  expect(countsAt([], [], 0)).toEqual([]);
});
