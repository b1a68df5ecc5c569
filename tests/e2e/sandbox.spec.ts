import { expect, test, type Page } from "playwright/test";
import { compile, createNodeRealm, type CompiledProgram } from "../../playground/index.js";
import type { SandboxOutcome } from "../../playground/platform/sandbox/sandbox.js";
import { serveSandbox, type SandboxPage } from "../helpers/sandbox-page.js";
import { burst, compileFile, scenarioFile } from "../helpers/scenarios.js";

let served: SandboxPage;
test.beforeAll(async () => {
  served = await serveSandbox();
});
test.afterAll(() => served.close());

const bot = compileFile(scenarioFile("runner"));
const js = (source: string) => compile(source, "bot.js", "js");

/** Runs a program, as often as there are settings, in one sandbox. */
function runs(page: Page, program: CompiledProgram, all: readonly object[], budgets: object = {}) {
  return page.evaluate(
    async ([program, all, budgets]) => {
      const box = await sandbox.openSandbox(program, budgets);
      const outcomes: SandboxOutcome[] = [];
      for (const settings of all) outcomes.push(await box.run(settings, { lines: true }));
      box.dispose();
      return outcomes;
    },
    [program, all, budgets] as const,
  );
}

test("a run gives what the lab gives, each time anew", async ({ page }) => {
  await page.goto(served.origin);
  const all = [{}, { arrivals: burst(40), seed: 3 }, {}];
  const realm = await createNodeRealm();
  const expected = [];
  for (const settings of all) expected.push(await realm.run(bot, settings, { lines: true }));
  const outcomes = await runs(page, bot, all);
  expect(outcomes).toEqual(expected.map((result) => ({ kind: "ran", result })));
});

test("a plugin is fetched for the program that imports it", async ({ page }) => {
  await page.goto(served.origin);
  const program = js(`const { Menu } = require("@grammyjs/menu"); console.log(typeof Menu);`);
  const [outcome] = await runs(page, program, [{}]);
  expect(outcome).toMatchObject({ kind: "ran", result: { console: [{ text: "function" }] } });
});

test("a program that never comes back is ended from outside, and the next run is clean", async ({
  page,
}) => {
  await page.goto(served.origin);
  const program = js(`
    const { Bot } = require("grammy");
    const bot = new Bot(process.env.BOT_TOKEN);
    bot.on("message:text", (ctx) => { while (ctx.msg.text === "hang"); return ctx.reply("fine"); });
    bot.start();`);
  const said = (text: string) => ({ arrivals: [{ at: 0, from: "Alice", text }] });
  const [hung, fine] = await runs(page, program, [said("hang"), said("hi")], { stallMs: 500 });
  expect(hung).toMatchObject({ kind: "terminated", reason: "time" });
  expect(fine).toMatchObject({ kind: "ran", result: { status: "ok" } });
});

test("stop ends a run within 200 ms, and a newer run ends the one before", async ({ page }) => {
  await page.goto(served.origin);
  const [stopped, replaced, ms] = await page.evaluate(async (program) => {
    const box = await sandbox.openSandbox(program);
    const first = box.run();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    box.stop();
    const outcomes = [await first];
    const ms = performance.now() - start;
    const second = box.run();
    const third = box.run();
    outcomes.push(await second);
    box.dispose();
    await third;
    return [...outcomes, ms] as const;
  }, js("while (true);"));
  expect(stopped).toMatchObject({ kind: "terminated", reason: "stopped" });
  expect(replaced).toMatchObject({ kind: "terminated", reason: "stopped" });
  expect(ms).toBeLessThan(200);
});

test("what only the browser finds wrong with a program has its place", async ({ page }) => {
  await page.goto(served.origin);
  const error = await page.evaluate(
    (program) =>
      sandbox.openSandbox(program).then(
        () => null,
        ({ code, data, place }: { code: string; data: unknown; place: unknown }) => ({
          code,
          data,
          place,
        }),
      ),
    js("let a = 1;\nlet a = 2;"),
  );
  expect(error).toEqual({
    code: "snippet-syntax",
    data: { detail: "Identifier 'a' has already been declared" },
    place: { file: "bot.js", line: 2, column: 5 },
  });
});

test("a schedule from outside is checked", async ({ page }) => {
  await page.goto(served.origin);
  const code = await page.evaluate(async (program) => {
    const box = await sandbox.openSandbox(program);
    const schedule = { picks: [0], then: "pause" } as const;
    return box.run({}, { schedule }).catch((error: { code: string }) => error.code);
  }, bot);
  expect(code).toBe("schedule-unusable");
});

test("nothing is left in the page once a sandbox is disposed of", async ({ page }) => {
  await page.goto(served.origin);
  await runs(page, bot, [{}, {}]);
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(served.requests).toEqual([]);
});
