import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { expect, test, type Page } from "playwright/test";
import { parseExport } from "../../playground/trace/exports/json.js";
import type { ChromeTrace } from "../../playground/trace/exports/perfetto.js";
import { breaches } from "../helpers/chrome-trace-rules.js";
import { chromeTraceSchema } from "../helpers/chrome-trace-schema.js";
import { parseMermaid } from "../helpers/mermaid.js";
import { scenarioFile, runFile } from "../helpers/scenarios.js";

async function open(page: Page, query = "", path = "/advanced/scaling") {
  await page.goto(`${path}${query}`);
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race).toHaveAttribute("data-source", "browser");
  return race;
}

/** Presses a button and reads the file that the browser is given. */
async function take(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByTestId(`race-export-${format}`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the SVG is well-formed, stands alone, and shows the lost write", async ({ page }) => {
  await open(page);
  const { name, bytes } = await take(page, "svg");
  expect(name).toBe("carrera-without.svg");
  const text = bytes.toString("utf8");
  const seen = await page.evaluate(async (svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await image.decode();
    return {
      errors: parsed.querySelectorAll("parsererror").length,
      root: parsed.documentElement.namespaceURI,
      lost: parsed.querySelectorAll(".store__gone").length,
      texts: [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent.trim()),
      width: image.naturalWidth,
    };
  }, text);
  expect(seen).toMatchObject({ errors: 0, root: "http://www.w3.org/2000/svg", lost: 1 });
  expect(seen.width).toBeGreaterThan(600);
  expect(seen.texts).toEqual(expect.arrayContaining(["A", "B", "v0", "v1", "v2"]));
  // Nothing that only the page knows, nothing that would have to be fetched.
  expect(text).not.toMatch(/var\(--carrera|<image|<foreignObject|@import|data-v-/);
  expect(text.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/);
});

test("the PNG is the same picture, at twice its size", async ({ page }) => {
  await open(page);
  const svg = (await take(page, "svg")).bytes.toString("utf8");
  const { name, bytes } = await take(page, "png");
  expect(name).toBe("carrera-without.png");
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)![1]));
});

test("the JSON holds the trace, byte for byte, and is read back", async ({ page }) => {
  await open(page);
  const { name, bytes } = await take(page, "json");
  expect(name).toBe("carrera-without.json");
  const read = parseExport(bytes.toString("utf8"));
  const { trace } = await runFile(scenarioFile("runner"));
  expect(read.scenario).toBe("runner");
  expect(JSON.stringify(read.trace)).toBe(JSON.stringify(trace));
  expect(read.lines?.length).toBe(trace.length);
});

test("Mermaid accepts the diagram, in the page's language", async ({ page }) => {
  await open(page, "", "/en/advanced/scaling");
  const { name, bytes } = await take(page, "mermaid");
  expect(name).toBe("carrera-without.mmd");
  const { heads, texts } = await parseMermaid(bytes.toString("utf8"));
  expect(heads.join(" ")).toContain("Alice");
  expect(texts.join(" ")).toMatch(/lost/i);
});

test("the Chrome trace keeps to its format", async ({ page }) => {
  await open(page);
  const { name, bytes } = await take(page, "perfetto");
  expect(name).toBe("carrera-without.perfetto.json");
  const trace = JSON.parse(bytes.toString("utf8")) as ChromeTrace;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(chromeTraceSchema);
  expect(validate(trace) ? [] : validate.errors).toEqual([]);
  expect(breaches(trace)).toEqual([]);
});

test("two runs beside each other: one picture, and a file of data for each", async ({ page }) => {
  await open(page, "?race=both.3");
  expect((await take(page, "svg")).name).toBe("carrera-without-with.svg");
  const names: string[] = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  await page.getByTestId("race-export-json").click();
  await expect.poll(() => names).toEqual(["carrera-without.json", "carrera-with.json"]);
});

test("the link and the embedding lead to the same picture", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?race=with.5");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByTestId("race-link").click();
  await expect.poll(copied).toContain("/advanced/scaling?race=with.5");
  await page.getByTestId("race-embed").click();
  await expect.poll(copied).toContain("<iframe");
  const [, address = ""] = /src="([^"]+)"/.exec(await copied()) ?? [];
  await page.goto(address);
  const race = page.getByTestId("race");
  await expect(race).toHaveAttribute("data-step", "5");
  await expect(race).toHaveAttribute("data-variant", "runner-sequentialize");
  await expect(race.locator(".race__sentence")).toContainText("esperar a «A»");
  await expect(page.locator(".VPNav")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveAttribute("href", /^\/lab\?/);
});

test("a failure to copy is said, and is no more than that", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("not allowed")) },
    });
  });
  await open(page);
  await page.getByTestId("race-link").click();
  await expect(page.getByTestId("race").getByRole("alert")).toContainText("not allowed");
});
