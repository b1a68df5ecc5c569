import { build } from "esbuild";
import { expect, test, type Page } from "playwright/test";
import {
  compile,
  createNodeRealm,
  scenarios,
  type CompiledProgram,
  type RunResult,
  type Scenario,
  type Settings,
} from "../../playground/index.js";
import { chunkTexts, engineText, programNames } from "../../playground/build/engine.js";
import { pluginFile, pluginRuns, type PluginBot } from "../helpers/plugins.js";
import { burst, compileFile, runFile, scenarioFile, variants } from "../helpers/scenarios.js";

/** The pages' own client, in a page of its own, so that any run can be asked for. */
async function clientModule(chunks: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["playground/platform/client.ts"],
    bundle: true,
    format: "iife",
    globalName: "client",
    write: false,
    plugins: [
      {
        name: "engine",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^virtual:carrera-engine$/ }, ({ path }) => ({
            path,
            namespace: "e",
          }));
          onLoad({ filter: /.*/, namespace: "e" }, () => ({
            contents: JSON.stringify({ url: "/engine-under-test.js", chunks, names: programNames }),
            loader: "json",
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

/** Opens a page that has the client, and gives what records a run in it. */
async function openHarness(page: Page) {
  const texts = await chunkTexts();
  const urls = [...texts.keys()].map((name) => [name, `/plugins-under-test/${name}.js`]);
  const client = await clientModule(Object.fromEntries(urls));
  const served = new Map([["/engine-under-test.js", await engineText()]]);
  for (const [name, text] of texts) served.set(`/plugins-under-test/${name}.js`, text);
  await page.route(/-under-test/, (route) => {
    const body = served.get(new URL(route.request().url()).pathname)!;
    return route.fulfill({ contentType: "text/javascript", body });
  });
  await page.route("**/harness", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><script>${client}</script>` }),
  );
  await page.goto("/harness");
  /** The result as JSON, as the browser wrote it. */
  return (program: CompiledProgram, settings: Partial<Settings> = {}) =>
    page.evaluate(
      async (args) => {
        const { client } = globalThis as unknown as {
          client: { record(...args: unknown[]): Promise<unknown> };
        };
        return JSON.stringify(await client.record(...args));
      },
      [program, settings] as const,
    );
}

test("Node and Chromium write the same trace, byte for byte", async ({ page }) => {
  const record = await openHarness(page);
  const settings = [{}, { seed: 3, arrivals: burst(12) }, { storage: "memory" as const }];
  for (const variant of variants) {
    for (const setting of settings) {
      const inBrowser = await record(compileFile(scenarioFile(variant)), setting);
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
  const record = await openHarness(page);
  await record(compileFile(scenarioFile("runner")));
  expect(fetched).toEqual(["/engine-under-test.js"]);
  const inNode: string[] = [];
  const inBrowser: string[] = [];
  const bots: PluginBot[] = ["menu", "throttler", "conversations", "auto-retry", "menu"];
  for (const bot of bots) {
    inNode.push(JSON.stringify(await runFile(pluginFile(bot), pluginRuns[bot])));
    inBrowser.push(await record(compileFile(pluginFile(bot)), pluginRuns[bot]));
  }
  expect(inBrowser).toEqual(inNode);
  expect(fetched.slice(1)).toEqual(
    ["menu", "transformer-throttler", "conversations", "auto-retry"].map(
      (name) => `/plugins-under-test/@grammyjs/${name}.js`,
    ),
  );
});

test("classes have their names in the browser too", async ({ page }) => {
  const record = await openHarness(page);
  const program = compile(
    `import { Menu } from "@grammyjs/menu";
import { Bot, Context } from "grammy";
console.log(Bot.name, Context.name, Menu.name, new Menu("id"));
`,
    "bot.ts",
    "ts",
  );
  const { run } = await createNodeRealm();
  expect(await record(program)).toBe(JSON.stringify(await run(program)));
});

test("Node and Chromium agree on every scenario of the registry", async ({ page }) => {
  const record = await openHarness(page);
  const node = await createNodeRealm();
  for (const { name, program, arrivals, settings } of scenarios as readonly Scenario[]) {
    const compiled = compileFile(scenarioFile(program ?? name));
    const options = { ...settings, arrivals, seed: 7 };
    const expected = JSON.stringify(await node.run(compiled, options));
    expect(await record(compiled, options), name).toBe(expected);
  }
});

test("an error in a handler has its place in the browser too", async ({ page }) => {
  const record = await openHarness(page);
  const source = `import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", async (ctx) => {
  await ctx.reply("hi");
  throw new TypeError("broken");
});
void bot.start();
`;
  const result = JSON.parse(await record(compile(source, "bot.ts", "ts"))) as RunResult;
  expect(result.status).toBe("error");
  expect(result.error).toMatchObject({ name: "TypeError", file: "bot.ts", line: 5 });
});
