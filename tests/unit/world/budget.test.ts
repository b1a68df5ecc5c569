import { beforeAll, describe, expect, test } from "vitest";
import { compile, createNodeRealm, type RunResult } from "../../../playground/index.js";
import { noBudget, type RunBudget } from "../../../playground/world/budget.js";
import { burst, compileFile, scenarioFile } from "../../helpers/scenarios.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

const bot = compileFile(scenarioFile("runner"));
const js = (source: string) => compile(source, "bot.js", "js");

function run(program: typeof bot, budget: Partial<RunBudget>, arrivals = burst(20)) {
  return realm.run(program, { arrivals }, { budget: { ...noBudget, ...budget } });
}

/** How a run ended; the trace is whole up to there. */
function ending({ status, budget, trace }: RunResult) {
  expect(trace.at(-1)).toMatchObject({ kind: "ended", status });
  return [status, budget];
}

test("a run that stays within its budget is as if there were none", async () => {
  const free = await realm.run(bot, { arrivals: burst(20) });
  const steps = free.trace.at(-1)!.step;
  const within = { steps: steps + 1, events: free.trace.length - 1 };
  expect(await run(bot, within)).toEqual(free);
  expect(free).not.toHaveProperty("budget");
});

describe("a run ends when it has used up", () => {
  test("its steps: with the trace so far", async () => {
    const free = await realm.run(bot, { arrivals: burst(20) });
    const cut = await run(bot, { steps: 30 });
    expect(ending(cut)).toEqual(["over-budget", "steps"]);
    const before = free.trace.filter(({ step }) => step <= 30);
    expect(cut.trace.slice(0, -1)).toEqual(before);
  });

  test("its events", async () => {
    const free = await realm.run(bot, { arrivals: burst(20) });
    const cut = await run(bot, { events: 50 });
    expect(ending(cut)).toEqual(["over-budget", "events"]);
    expect(cut.trace).toHaveLength(51);
    expect(cut.trace.slice(0, 50)).toEqual(free.trace.slice(0, 50));
  });

  test("its lines of the console, although nothing is thrown into the program", async () => {
    const cut = await run(
      js(`for (let i = 0; i < 1e6; i++) console.log(i); setTimeout(() => {}, 1);`),
      { consoleLines: 10 },
    );
    expect(ending(cut)).toEqual(["over-budget", "console"]);
    expect(cut.console.map(({ text }) => text)).toEqual(
      Array.from({ length: 10 }, (_, i) => `${i}`),
    );
  });

  test("its characters of the console", async () => {
    const program = js(`for (;;) { console.log("x".repeat(40)); await new Promise(setTimeout); }`);
    const cut = await run(program, { consoleChars: 100 });
    expect(ending(cut)).toEqual(["over-budget", "console"]);
    expect(cut.console).toHaveLength(2);
  });
});

test("what can go on for ever in virtual time is ended by its steps", async () => {
  const cut = await realm.run(
    js(`setInterval(() => {}, 0); setTimeout(function again() { setTimeout(again); }, 0);`),
    { limit: 1e9, arrivals: [] },
    { budget: { ...noBudget, steps: 1_000 } },
  );
  expect(ending(cut)).toEqual(["over-budget", "steps"]);
});

test("a program that fails at that very moment has failed", async () => {
  const cut = await run(js(`console.log(1); console.log(2); throw new Error("no");`), {
    consoleLines: 1,
  });
  expect(ending(cut)).toEqual(["error", undefined]);
});

test("a schedule that goes beyond the budget is not too long", async () => {
  const free = await realm.run(bot, { arrivals: burst(20) });
  const schedule = { picks: free.schedule, then: "time-order" } as const;
  const budget = { ...noBudget, steps: 30 };
  const cut = await realm.run(bot, { arrivals: burst(20) }, { schedule, budget });
  expect(ending(cut)).toEqual(["over-budget", "steps"]);
});
