import { devices, expect, test } from "playwright/test";
import { codeOf, setCode, settledEditor } from "../helpers/editor.js";
import { expectStatus, openPlayground, run } from "../helpers/playground.js";

const wrong = "const bot = ;\n";

test.describe("where Monaco does not load", () => {
  test.beforeEach(async ({ page }) => {
    await page.route("**/monaco*.js", (route) => route.abort());
    await openPlayground(page, "en");
  });

  test("the plain editor stays, says so, and does the rest", async ({ page }) => {
    const editor = await settledEditor(page);
    await expect(editor).toHaveAttribute("data-editor", "plain");
    await expect(page.getByTestId("editor-note")).toContainText("could not be loaded");
    await run(page);
    await setCode(page, wrong);
    await run(page, "error");
    const problem = page.getByTestId("diagnostic");
    await expect(problem).toHaveCount(1);
    await expect(page.getByTestId("editor-mark")).toHaveAttribute("data-line", "1");
    await problem.click();
    await page.keyboard.type("1");
    expect(await codeOf(page)).toBe("const bot = 1;\n");
  });

  test("Tab indents and can be undone; after Escape it leaves", async ({ page }) => {
    const area = (await settledEditor(page)).getByTestId("editor-code");
    await area.fill("a();\nb();");
    await area.press("Control+A");
    await area.press("Tab");
    await expect(area).toHaveValue("  a();\n  b();");
    await area.press("Shift+Tab");
    await expect(area).toHaveValue("a();\nb();");
    await area.press("Tab");
    await area.press("Control+Z");
    await expect(area).toHaveValue("a();\nb();");
    await area.press("Escape");
    await area.press("Tab");
    await expect(area).not.toBeFocused();
    await expect(area).toHaveValue("a();\nb();");
  });

  test("Enter keeps the indentation; Control and Enter runs", async ({ page }) => {
    const area = (await settledEditor(page)).getByTestId("editor-code");
    await area.fill("f(() => {");
    await area.press("Control+End");
    await area.press("Enter");
    await expect(area).toHaveValue("f(() => {\n  ");
    await area.fill('require("grammy");\n');
    await area.press("Control+Enter");
    // A program without a bot: whoever writes to it waits for ever.
    await expectStatus(page, "deadlock");
    await expect(area).toHaveValue('require("grammy");\n');
  });
});

test.describe("on a touch screen", () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices["Pixel 7"];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test("there is the plain editor, with letters that a finger meets", async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await openPlayground(page, "es");
    const editor = await settledEditor(page);
    await expect(editor).toHaveAttribute("data-editor", "plain");
    await expect(page.getByTestId("editor-note")).toContainText("pantalla táctil");
    const size = await editor
      .getByTestId("editor-code")
      .evaluate((area) => Number.parseFloat(getComputedStyle(area).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    expect(fetched.filter((url) => url.includes("monaco"))).toEqual([]);
    await run(page);
  });
});
