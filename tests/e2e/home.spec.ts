import { expect, test } from "playwright/test";

for (const { path, home } of [
  { path: "/", home: "es" },
  { path: "/en/", home: "en" },
]) {
  test(`the race of the home page (${home}) shows the lost write, and is mended by one switch`, async ({
    page,
  }) => {
    await page.goto(path);
    const race = page.getByTestId("race");
    // What the build wrote shows it before any script runs; then it is alive.
    await expect(page.getByTestId("race-lost")).toBeVisible();
    await expect(race).not.toHaveClass(/race--static/);
    await page.getByTestId("race-variant").click();
    await page.getByTestId("race-first").click();
    await page.getByTestId("race-last").click();
    await expect(page.getByTestId("race-kept")).toBeVisible();
    await expect(page.getByTestId("race-lost")).toHaveCount(0);
    await page.getByTestId("race-first").click();
    await page.getByTestId("race-play").click();
    await expect(race).not.toHaveAttribute("data-step", "0");
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the moment at which it is lost is in sight, and nothing overflows", async ({ page }) => {
    await page.goto("/");
    const race = page.getByTestId("race");
    await race.scrollIntoViewIfNeeded();
    await expect(race).not.toHaveClass(/race--static/);
    const cross = race.locator(".store__disc");
    await expect(cross).toBeInViewport();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
