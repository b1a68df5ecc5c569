import { expect, test } from "playwright/test";
import { expectStep, openRace } from "../helpers/race.js";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 360 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });

    test("nothing overflows, and the buttons stay where they are", async ({ page }) => {
      const race = await openRace(page);
      const next = page.getByTestId("race-next");
      const offset = () =>
        next.evaluate(
          (button) =>
            button.getBoundingClientRect().top -
            button.closest("[data-testid=race]")!.getBoundingClientRect().top,
        );
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const before = await offset();
      for (let i = 0; i < 8; i++) {
        await race.focus();
        await page.keyboard.press("ArrowRight");
        expect(await offset()).toBe(before);
      }
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.getByTestId("race-beside").click();
      await page.getByTestId("race-detail").check();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a tap on an event goes there, and shows no words that would stay", async ({ page }) => {
    const race = await openRace(page);
    await page.getByTestId("race-stage").scrollIntoViewIfNeeded();
    const dot = race.locator(".plot .lane").first().locator(".lane__ahead .lane__reading");
    const { x, width, y, height } = (await dot.boundingBox())!;
    await page.touchscreen.tap(x + width, y + height / 2);
    await expectStep(race, 3);
    await expect(page.getByRole("tooltip")).toHaveCount(0);
    await page.getByTestId("race-next").tap();
    await expectStep(race, 4);
  });

  test("whatever is to be pressed is large enough for a finger", async ({ page }) => {
    const race = await openRace(page);
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    const small = await race
      .locator("button, select, summary, label:has(input), input[type=range]")
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility())
          .map((control) => {
            const { width, height } = control.getBoundingClientRect();
            const name = control.getAttribute("data-testid") ?? control.textContent.trim();
            return { name, width: Math.round(width), height: Math.round(height) };
          })
          .filter(({ width, height }) => height < 44 || width < 44),
      );
    expect(small).toEqual([]);
  });
});

test.describe("with forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });
  test("what was lost still shows as a shape and in words", async ({ page }) => {
    const race = await openRace(page);
    await race.focus();
    await page.keyboard.press("End");
    await expect(page.getByTestId("race-lost")).toBeVisible();
    const look = await race.locator(".plot .store__gone").evaluate((mark) => {
      const { stroke } = getComputedStyle(mark.querySelector(".store__cross")!);
      const { fill } = getComputedStyle(mark.querySelector(".store__disc")!);
      return { stroke, fill };
    });
    expect(look.stroke).not.toBe(look.fill);
  });
});
