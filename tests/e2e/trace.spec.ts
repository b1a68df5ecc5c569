import { build } from "esbuild";
import { expect, test, type Page } from "playwright/test";
import {
  compile,
  type CompiledProgram,
  type RunResult,
  type Settings,
} from "../../playground/index.js";
import { engineText, programNames } from "../../playground/build/engine.js";
import { burst, compileFile, runFile, scenarioFile, variants } from "../helpers/scenarios.js";

/** The pages' own client, in a page of its own, so that any run can be asked for. */
async function clientModule(): Promise<string> {
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
            contents: JSON.stringify({ url: "/engine-under-test.js", names: programNames }),
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
  const [engine, client] = [await engineText(), await clientModule()];
  await page.route("**/engine-under-test.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: engine }),
  );
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
