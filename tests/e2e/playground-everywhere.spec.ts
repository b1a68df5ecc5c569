import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { settledEditor } from "../helpers/editor.js";
import { languages, openPlayground, PLAYGROUND, run, said, write } from "../helpers/playground.js";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it would do", async ({ page }) => {
    await page.goto(PLAYGROUND.es);
    await expect(page.getByText("Sin JavaScript aquí no se puede ejecutar nada.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Zona de pruebas" })).toBeVisible();
  });
});

/** The sum of what moved by itself. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as unknown as {
              value: number;
              hadRecentInput: boolean;
            };
            if (!hadRecentInput) sum += value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const { name, ...use } of [
  { name: "at 1440 px", viewport: { width: 1440, height: 900 } },
  { name: "at 768 px", viewport: { width: 768, height: 1024 } },
  { name: "at 360 px", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
]) {
  test.describe(name, () => {
    test.use(use);
    test("nothing moves while it loads and runs, and nothing overflows", async ({ page }) => {
      await openPlayground(page);
      const loading = await layoutShift(page);
      // The bar at the top takes its room as its letters come.
      expect(loading).toBeLessThan(0.03);
      await run(page);
      await expect(page.getByTestId("race")).toBeVisible();
      expect((await layoutShift(page)) - loading).toBeLessThan(0.01);
      for (const id of ["more", "share"]) {
        await page.getByTestId(id).click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(use.viewport.width);
      }
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const language of languages) {
    test.describe(`axe finds nothing, ${colorScheme}, ${language}`, () => {
      test.use({ colorScheme });
      test.slow(); // axe looks at every element of a long page
      test("with menus, history and settings open, and something wrong", async ({ page }) => {
        await openPlayground(page, language);
        expect(await axe(page)).toEqual([]);
        await run(page);
        await page.getByTestId("session").locator("summary").click();
        await page.getByTestId("clock-mode").selectOption("steps");
        await page.getByTestId("clock-end").click();
        await page.getByTestId("settings").locator("summary").click();
        await page.getByTestId("script-input").fill("[");
        await page.getByTestId("chat-as-other").click();
        await page.getByTestId("more").click();
        expect(await axe(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.getByTestId("share").click();
        expect(await axe(page)).toEqual([]);
      });
    });
  }
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test("everything to press is at least 44 px high and wide", async ({ page }) => {
    await openPlayground(page);
    await run(page);
    await page.getByTestId("settings").locator("summary").click();
    await page.getByTestId("more").click();
    const small = await page.getByTestId("playground").evaluate((play) => {
      const targets = play.querySelectorAll<HTMLElement>(
        "button, select, summary, input:not([type=checkbox], [hidden]), label:has(input[type=checkbox])",
      );
      return [...targets]
        .filter(
          (target) =>
            target.closest(".race, .code-editor") === null && target.offsetParent !== null,
        )
        .flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const name = target.dataset.testid ?? target.textContent?.trim();
          return width < 43.9 || height < 43.9 ? [`${name}: ${width} × ${height}`] : [];
        });
    });
    expect(small).toEqual([]);
  });
});

for (const language of languages) {
  test(`${language}: by keyboard alone one edits, runs, writes as Bob, and looks for what was lost`, async ({
    page,
  }) => {
    await openPlayground(page, language);
    const editor = await settledEditor(page);
    await editor.locator(".monaco-editor textarea, .native-edit-context").first().focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("// mine\n");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByTestId("status")).toHaveAttribute("data-status", "ok", {
      timeout: 15_000,
    });
    await page.getByTestId("chat-as-bob").focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("chat-input").focus();
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page)).toEqual(["Bob: hello", "Bot: #1"]);
    await page.getByTestId("share").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("share-link")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("share-link")).toBeHidden();
    await expect(page.getByTestId("share")).toBeFocused();
  });
}

test("the way out of the page and back finds everything as it was", async ({ page }) => {
  await openPlayground(page);
  await run(page);
  await write(page, "hola");
  await page.getByRole("link", { name: "Laboratorio" }).first().click();
  await expect(page).toHaveURL(/\/lab$/);
  await page.goBack();
  await expect(page.getByTestId("script-input")).toHaveValue(/hola/);
});
