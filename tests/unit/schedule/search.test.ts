import { beforeAll, describe, expect, test } from "vitest";
import {
  createNodeRealm,
  story,
  type Scenario,
  type SearchOptions,
  type Settings,
} from "../../../playground/index.js";
import { everyScenario } from "../../helpers/scenarios.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

const scenario = (name: string) => everyScenario.find((one) => one.name === name)!;
const search = (
  name: string,
  options: Partial<SearchOptions> = {},
  more: Partial<Settings> = {},
) => {
  const { program, settings } = scenario(name);
  return realm.search(program, { ...settings, ...more }, options);
};

/** Both messages of a scenario, so far apart that they never meet in time order. */
const apart = (name: string): Pick<Scenario, "arrivals"> => ({
  arrivals: scenario(name).settings.arrivals.map((one, i) => ({ ...one, at: 1000 * (i + 1) })),
});

describe("programs that lose a write", () => {
  test.each([
    "runner",
    "runner-sequentialize-late",
    "runner-sequentialize-unawaited",
    "runner-sequentialize-undefined",
    "webhook-return",
    "two-instances",
    "serverless",
  ])("%s: a schedule is found, which replays the loss", async (name) => {
    const arrivals = apart(name);
    const { program, settings } = scenario(name);
    const { lostWrites } = await realm.run(program, { ...settings, ...arrivals });
    // With webhook-return time order itself does: what takes 15 s meets what comes meanwhile.
    if (name !== "webhook-return") expect(lostWrites).toEqual([]);
    const { found, outcome, deviations, overtaken, runs } = await search(name, {}, arrivals);
    expect(outcome).toBe("found");
    expect(deviations).toBe(name === "webhook-return" ? 0 : 1);
    expect(overtaken).toHaveLength(deviations!);
    expect(runs).toBeLessThan(50);
    const replayed = await realm.run(program, { ...settings, ...arrivals }, { schedule: found! });
    expect(replayed.lostWrites.length).toBeGreaterThan(0);
    expect(replayed.schedule).toEqual(found!.picks);
  });

  test("runner: the simplest story is the page's own, with one write that takes long", async () => {
    const { program } = scenario("runner");
    const { arrivals } = apart("runner");
    const { found, overtaken } = await search("runner", {}, { arrivals });
    const { trace } = await realm.run(program, { arrivals }, { schedule: found! });
    expect(story(trace).map(({ kind, update }) => `${kind} ${update}`)).toEqual([
      "arrives 1",
      "begins 1",
      "reads 1",
      "arrives 2",
      "begins 2",
      "reads 2",
      "writes 1",
      "writes 2",
    ]);
    const late = trace.find(
      (event) => event.kind === "write-completed" && overtaken.includes(event.step),
    );
    expect(late).toMatchObject({ update: 1 });
  });

  test("where time order loses already, it is the schedule, after one run", async () => {
    const { program, settings } = scenario("runner");
    const { schedule } = await realm.run(program, settings);
    expect(await search("runner")).toEqual({
      found: { picks: schedule, then: "time-order" },
      outcome: "found",
      runs: 1,
      deviations: 0,
      overtaken: [],
    });
  });
});

describe("programs that lose nothing", () => {
  test.each([
    ["runner-sequentialize", 23],
    ["transaction", 172],
    ["polling", null],
  ])("%s: every order of two messages was tried", async (name, runs) => {
    const arrivals = scenario(name).settings.arrivals.slice(0, 2);
    const result = await search(name, {}, { arrivals });
    expect(result).toMatchObject({ found: null, outcome: "exhaustive", deviations: null });
    if (runs !== null) expect(result.runs).toBe(runs);
    // As far apart as you like: the orders are the same.
    const far = await search(
      name,
      {},
      { arrivals: arrivals.map((a, i) => ({ ...a, at: 1e3 * i })) },
    );
    expect(far).toEqual(result);
  });
});

describe("bounds are named", () => {
  test("how many events may be overtaken", async () => {
    const none = await search("runner", { deviations: 0 }, apart("runner"));
    expect(none).toMatchObject({ outcome: "bounded", runs: 1, found: null });
    const one = await search("runner-sequentialize", { deviations: 1 });
    expect(one).toMatchObject({ outcome: "bounded", found: null });
    expect(one.runs).toBeLessThan(23);
    // As many as there are: then nothing was left out.
    expect(await search("runner-sequentialize", { deviations: 3 })).toMatchObject({
      outcome: "exhaustive",
      runs: 23,
    });
  });

  test("how many runs there may be", async () => {
    expect(await search("runner-sequentialize", { budget: 22 })).toMatchObject({
      outcome: "budget",
      runs: 22,
    });
    expect(await search("runner-sequentialize", { budget: 23 })).toMatchObject({
      outcome: "exhaustive",
      runs: 23,
    });
  });
});

test("the same search gives the same result, and tells its progress", async () => {
  const { program, settings } = scenario("lock");
  const told: number[] = [];
  const results = [];
  for (let i = 0; i < 2; i++) {
    results.push(
      await realm.search(
        program,
        settings,
        { budget: 400 },
        {
          progress: ({ runs }) => told.push(runs),
        },
      ),
    );
  }
  expect(results[0]).toEqual(results[1]);
  expect(results[0]!.outcome).toBe("budget");
  expect(told.length).toBeGreaterThan(0);
});

test("a search that nobody wants any more ends, and the realm goes on", async () => {
  const { program, settings } = scenario("lock");
  const controller = new AbortController();
  const run = realm.search(
    program,
    settings,
    { budget: 1e6 },
    {
      signal: controller.signal,
      progress: () => controller.abort(new Error("enough")),
    },
  );
  await expect(run).rejects.toThrow("enough");
  expect((await realm.run(program, settings)).status).toBe("ok");
});
