import { expect, test } from "playwright/test";
import {
  compile,
  createNodeRealm,
  scenarios,
  type RunResult,
  type Scenario,
} from "../../playground/index.js";
import { openClient, recordIn } from "../helpers/client.js";
import { pluginFile, pluginRuns, type PluginBot } from "../helpers/plugins.js";
import { PRINTS } from "../helpers/printed.js";
import { burst, compileFile, runFile, scenarioFile, variants } from "../helpers/scenarios.js";

test("Node and Chromium write the same trace, byte for byte", async ({ page }) => {
  await openClient(page);
  const settings = [{}, { seed: 3, arrivals: burst(12) }, { storage: "memory" as const }];
  for (const variant of variants) {
    for (const setting of settings) {
      const inBrowser = await recordIn(page, compileFile(scenarioFile(variant)), setting);
      expect(inBrowser).toBe(JSON.stringify(await runFile(scenarioFile(variant), setting)));
    }
  }
});

test("a page fetches the plugins that its program imports, once, and no other", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("-under-test")) fetched.push(new URL(request.url()).pathname);
  });
  await openClient(page);
  await recordIn(page, compileFile(scenarioFile("runner")));
  expect(fetched).toEqual(["/engine-under-test.js"]);
  const inNode: string[] = [];
  const inBrowser: string[] = [];
  const bots: PluginBot[] = ["menu", "throttler", "conversations", "auto-retry", "menu"];
  for (const bot of bots) {
    inNode.push(JSON.stringify(await runFile(pluginFile(bot), pluginRuns[bot])));
    inBrowser.push(await recordIn(page, compileFile(pluginFile(bot)), pluginRuns[bot]));
  }
  expect(inBrowser).toEqual(inNode);
  expect(fetched.slice(1)).toEqual(
    ["menu", "transformer-throttler", "conversations", "auto-retry"].map(
      (name) => `/plugins-under-test/@grammyjs/${name}.js`,
    ),
  );
});

test("classes have their names in the browser too", async ({ page }) => {
  await openClient(page);
  const program = compile(
    `import { Menu } from "@grammyjs/menu";
import { Bot, Context } from "grammy";
console.log(Bot.name, Context.name, Menu.name, new Menu("id"));
`,
    "bot.ts",
    "ts",
  );
  const { run } = await createNodeRealm();
  expect(await recordIn(page, program)).toBe(JSON.stringify(await run(program)));
});

test("values of every kind are printed alike, and described alike", async ({ page }) => {
  await openClient(page);
  const program = compile(PRINTS, "bot.js", "js");
  const { run } = await createNodeRealm();
  const result = await run(program);
  expect(result.error).toBeNull();
  expect(await recordIn(page, program)).toBe(JSON.stringify(result));
});

test("Node and Chromium agree on every scenario of the registry, and on its lines", async ({
  page,
}) => {
  await openClient(page);
  const node = await createNodeRealm();
  for (const { name, program, arrivals, settings } of scenarios as readonly Scenario[]) {
    const compiled = compileFile(scenarioFile(program ?? name));
    const options = { ...settings, arrivals, seed: 7 };
    const result = await node.run(compiled, options, { lines: true });
    expect(result.lines, name).toHaveLength(result.trace.length);
    const inBrowser = await recordIn(page, compiled, options, { lines: true });
    expect(inBrowser, name).toBe(JSON.stringify(result));
  }
});

test("an error in a handler has its place in the browser too", async ({ page }) => {
  await openClient(page);
  const source = `import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", async (ctx) => {
  await ctx.reply("hi");
  throw new TypeError("broken");
});
void bot.start();
`;
  const result = JSON.parse(await recordIn(page, compile(source, "bot.ts", "ts"))) as RunResult;
  expect(result.status).toBe("error");
  expect(result.error).toMatchObject({ name: "TypeError", file: "bot.ts", line: 5 });
});
