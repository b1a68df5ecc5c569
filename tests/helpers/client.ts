import { build } from "esbuild";
import type { Page } from "playwright/test";
import type { CompiledProgram, Settings } from "../../playground/index.js";
import type { RunOptions } from "../../playground/world/options.js";
import { chunkTexts, engineText, programNames } from "../../playground/build/engine.js";

const ORIGIN = "http://carrera.test";

/** The pages' own client as a script that declares `client`, with the engine at the given URLs. */
async function clientScript(url: string, chunks: Record<string, string>): Promise<string> {
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
            contents: JSON.stringify({ url, chunks, names: programNames }),
            loader: "json",
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

declare global {
  /** There in a page that `openClient` has opened. */
  const client: typeof import("../../playground/platform/client.js");
}

/**
 * Opens a page that has the pages' own client as the global `client`, and
 * nothing else. No server is needed.
 */
export async function openClient(page: Page) {
  const texts = await chunkTexts();
  const urls = [...texts.keys()].map((name) => [name, `/plugins-under-test/${name}.js`]);
  const client = await clientScript("/engine-under-test.js", Object.fromEntries(urls));
  const served = new Map([["/engine-under-test.js", await engineText()]]);
  for (const [name, text] of texts) served.set(`/plugins-under-test/${name}.js`, text);
  await page.route(`${ORIGIN}/**`, (route) => {
    const body = served.get(new URL(route.request().url()).pathname);
    if (body !== undefined) return route.fulfill({ contentType: "text/javascript", body });
    return route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><script>${client}</script>`,
    });
  });
  await page.goto(`${ORIGIN}/harness`);
}

/** The result of a run in a worker of its own, as the JSON that the browser wrote. */
export function recordIn(
  page: Page,
  program: CompiledProgram,
  settings: Partial<Settings> = {},
  options: RunOptions = {},
) {
  return page.evaluate(
    async ([program, settings, options]) =>
      JSON.stringify(await client.record(program, settings, options)),
    [program, settings, options] as const,
  );
}
