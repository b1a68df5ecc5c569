import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { LAB, openCharts, openLab } from "../helpers/lab.js";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it would do, and shows its form", async ({ page }) => {
    await page.goto(LAB.es);
    await expect(page.getByText("Sin JavaScript aquí no se puede ejecutar nada.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Laboratorio" })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "Cuánto se espera la respuesta" }),
    ).toBeVisible();
    await expect(page.getByLabel("Personas", { exact: true })).toBeDisabled();
  });
});

/** The sum of what moved by itself while the page loaded. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const { name, ...use } of [
  { name: "at 1280 px", viewport: { width: 1280, height: 800 } },
  { name: "at 360 px", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
]) {
  test.describe(name, () => {
    test.use(use);
    test("nothing moves while it loads, and nothing overflows", async ({ page }) => {
      await openLab(page);
      expect(await layoutShift(page)).toBeLessThan(0.01);
      await openCharts(page);
      expect(await layoutShift(page)).toBeLessThan(0.01);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(use.viewport.width);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.slow(); // axe looks at every element of a long page
    test("on the page with its lists and tables open", async ({ page }) => {
      await openCharts(page, "vs=lock&users=3&messages=4&every=10&chats=both&color=red");
      for (const id of ["lab-scenario", "lab-compare"]) {
        await page.getByTestId(id).locator("summary").click();
      }
      await page.getByTestId("lab-users").fill("0");
      for (const name of ["response", "losses", "concurrency"]) {
        await page.getByTestId(`lab-table-${name}`).click();
      }
      await page.locator("[data-way=webhook]").first().focus();
      expect(await axe(page)).toEqual([]);
    });
    test("on a run that ends badly, in English, and without an engine", async ({ page }) => {
      await openLab(page, "scenario=deadlock&vs=conflict", "en");
      expect(await axe(page)).toEqual([]);
      await page.route("**/engine.*.js", (route) => route.abort());
      await page.reload();
      await expect(page.getByTestId("lab-failure")).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test("everything to press is at least 44 px high and wide", async ({ page }) => {
    await openCharts(page);
    for (const id of ["lab-scenario", "lab-compare"]) {
      await page.getByTestId(id).locator("summary").click();
    }
    const small = await page.getByTestId("lab").evaluate((lab) => {
      const targets = lab.querySelectorAll<HTMLElement>(
        "button, select, summary, input:not([type=checkbox], [type=radio]), label:has(input)",
      );
      return [...targets]
        .filter((target) => target.closest(".race") === null)
        .flatMap((target) => {
          // A row of a chart is a button as a whole.
          const box = (target.closest(".lab-chart__row") ?? target).getBoundingClientRect();
          const name = target.dataset.testid ?? target.textContent.trim();
          return box.width < 44 || box.height < 44 ? [`${name}: ${box.width} × ${box.height}`] : [];
        });
    });
    expect(small).toEqual([]);
  });
});

test("nothing moves for whoever wants it still", async ({ page }) => {
  const durations = () =>
    page
      .getByTestId("lab")
      .evaluate((lab) =>
        [...lab.querySelectorAll("*")]
          .filter((one) => one.closest(".race") === null)
          .flatMap((one) => getComputedStyle(one).transitionDuration.split(", ")),
      );
  await openLab(page);
  expect((await durations()).some((one) => Number.parseFloat(one) > 0)).toBe(true);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect((await durations()).every((one) => Number.parseFloat(one) === 0)).toBe(true);
});
