import { expect, test } from "playwright/test";
import { expectStep, languages, openRace } from "../helpers/race.js";

for (const language of languages) {
  test(`${language}: on paper the whole run, its verdict and its steps; nothing to press`, async ({
    page,
  }) => {
    const race = await openRace(page, { language });
    await race.focus();
    await page.keyboard.press("ArrowRight");
    await expectStep(race, 1);
    await page.getByTestId("race-zoom-in").click();

    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page.getByTestId("race-lost")).toBeVisible();
    await expect(race.locator(".plot .store__gone")).toBeVisible();
    await expect(race.locator(".plot .lane__end")).toHaveCount(2);
    await expect(race.locator(".plot .arrow--ahead")).toHaveCount(0);
    await expect(race.locator(".race__legend")).toBeVisible();
    await expect(page.getByTestId("race-figures")).toBeVisible();
    const controls = race.locator("input, select, button:not(li button), [aria-live], .playhead");
    for (const control of await controls.all()) await expect(control).toBeHidden();
    // Nothing is cut off: neither the picture nor the code nor the list scrolls.
    const cut = await race.locator(".stage, pre, .race__steps ol").evaluateAll((boxes) =>
      boxes
        .filter((box) => box.checkVisibility())
        .filter(
          (box) =>
            box.scrollHeight > box.clientHeight + 1 &&
            getComputedStyle(box).overflowY !== "visible",
        ) // prettier-ignore
        .map((box) => box.className),
    );
    expect(cut).toEqual([]);

    // Afterwards all is as it was.
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expectStep(race, 1);
    await expect(page.getByTestId("race-lost")).toHaveCount(0);
    await expect(page.getByTestId("race-next")).toBeVisible();
  });
}

test("a printed page is a paper's width, and the picture fits on it", async ({ page }) => {
  const race = await openRace(page);
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const plot = race.locator("svg.stage__plot");
  await expect.poll(async () => (await plot.boundingBox())!.width).toBeLessThan(680);
  const { x, width } = (await plot.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(720);
});
