import { gzipSync } from "node:zlib";
import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { racePages } from "../helpers/race.js";

/** Every response's size after gzip, as far as a network carries it. */
function weigh(page: Page): () => Promise<number> {
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    // What the page makes for itself is not fetched.
    if (!response.url().startsWith("http")) return;
    bodies.push(
      response.body().then(
        (body) => (response.url().endsWith(".woff2") ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
}

for (const language of ["es", "en"] as const) {
  test(`${language}: an example runs where it stands, with its answers and what it lost`, async ({
    page,
  }) => {
    await page.goto(racePages[language]);
    const [first, second] = [
      page.getByTestId("example-run").first(),
      page.getByTestId("example-run").nth(1),
    ];
    await first.click();
    const result = page.getByTestId("example-result");
    await expect(result.getByTestId("status")).toHaveAttribute("data-status", "ok");
    await expect(result.getByTestId("lost-writes")).toHaveAttribute("data-count", "1");
    await expect(result.locator(".chat-message--bot .chat-message__text")).toHaveText(["#1", "#1"]);
    await second.click();
    const fixed = result.nth(1);
    await expect(fixed.getByTestId("lost-writes")).toHaveAttribute("data-count", "0");
    await expect(fixed.locator(".chat-message--bot .chat-message__text")).toHaveText(["#1", "#2"]);
    expect(await axe(page, ".code-example")).toEqual([]);
  });
}

test("below the chats stands what was stored and what was printed", async ({ page }) => {
  await page.goto("/guide/getting-started");
  const nth = (index: number) => page.getByTestId("example-run").nth(index);
  const result = page.getByTestId("example-result");
  await nth(1).click();
  await expect(result.getByTestId("example-line")).toHaveText([
    '101: {"count":2}',
    '102: {"count":1}',
  ]);
  expect(await axe(page, ".code-example")).toEqual([]);
});

test("the flavour that is shown is the one that runs, and the one that opens", async ({ page }) => {
  await page.goto(racePages.es);
  const group = page.locator(".vp-code-group").first();
  await group.getByText("Deno", { exact: true }).click();
  await page.getByTestId("example-run").first().click();
  const result = page.getByTestId("example-result");
  await expect(result.locator(".chat-message--bot .chat-message__text")).toHaveText(["#1", "#1"]);
  await page.getByTestId("example-edit").first().click();
  await expect(page.getByTestId("playground")).toHaveAttribute("data-ready", "true");
  await expect(page.getByTestId("language")).toHaveAttribute("data-language", "deno");
  await expect(page.getByTestId("examples")).toHaveValue("runner");
  // Nothing runs by itself, and the address is the page's own again.
  await expect(page.getByTestId("status")).toHaveAttribute("data-status", "idle");
  expect(new URL(page.url()).search).toBe("");
});

test("a page stays a page until somebody runs something, and then fetches little", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const weight = weigh(page);
  await page.goto(racePages.es, { waitUntil: "networkidle" });
  const asked = (name: string) => fetched.filter((path) => path.includes(name));
  expect(["engine", "compiler", "CodeExampleRun", "Playground"].flatMap(asked)).toEqual([]);
  await page.getByTestId("example-run").first().click();
  await expect(
    page.getByTestId("example-result").locator(".chat-message--bot").first(),
  ).toBeVisible();
  expect(asked("engine").length).toBeGreaterThan(0);
  expect(asked("compiler")).toEqual([]);
  const all = await weight();
  test.info().annotations.push({ type: "gzip", description: String(all) });
  expect(all).toBeLessThan(250_000);
  expect(all).toBeGreaterThan(100_000);
});

test("an engine that does not come is told in the page's language, and the next time it comes", async ({
  page,
}) => {
  await page.goto(racePages.es);
  await page.route("**/engine.*.js", (route) => route.abort());
  await page.getByTestId("example-run").first().click();
  const status = page.getByTestId("example-result").getByTestId("status");
  await expect(status).toHaveAttribute("data-status", "error");
  await expect(status).toContainText("No se pudo descargar el motor");
  await page.unroute("**/engine.*.js");
  await page.getByTestId("example-run").first().click();
  await expect(status).toHaveAttribute("data-status", "ok");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the code is there, and the way to the playground", async ({ page }) => {
    await page.goto(racePages.es);
    await expect(page.locator(".vp-code-group").first()).toBeVisible();
    await expect(page.getByTestId("example-edit").first()).toHaveAttribute(
      "href",
      "/playground?example=runner&language=ts",
    );
  });
});

test("pressed twice at once, the last run is the one that counts", async ({ page }) => {
  await page.goto("/advanced/scaling");
  const run = page.getByTestId("example-run").first();
  await run.click();
  const status = page.getByTestId("example-result").first().getByTestId("status");
  await expect(status).toHaveAttribute("data-status", "ok");
  // Which of two sandboxes is there first is chance: often enough it is the older one.
  for (let i = 0; i < 12; i++) {
    await run.dblclick();
    await expect(status).not.toHaveAttribute("data-status", "running");
    await expect(status).toHaveAttribute("data-status", "ok");
  }
});
