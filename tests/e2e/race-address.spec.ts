import { expect, test, type Page } from "playwright/test";
import { expectStep, languages, openRace } from "../helpers/race.js";

const viewOf = (page: Page) => new URL(page.url()).searchParams.get("race");

for (const language of languages) {
  test(`${language}: a link opens the very step that it was taken from`, async ({ page }) => {
    const race = await openRace(page, { language });
    await page.getByTestId("race-variant").click();
    await race.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => viewOf(page)).toBe("with.5");
    const told = (await race.locator("[aria-live=polite]").textContent())!;
    const link = page.url();

    await page.goto("about:blank");
    await page.goto(link);
    await race.scrollIntoViewIfNeeded();
    await expectStep(race, 5);
    await expect(race).toHaveAttribute("data-variant", "with");
    await expect(race.locator("[aria-live=polite]")).toHaveText(told);
    await expect(page.getByTestId("race-variant")).toHaveAttribute("aria-checked", "true");
  });
}

test("the link that the page gives away brings the reader to the picture, too", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openRace(page, { view: "with.6" });
  await page.getByTestId("race-link").click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/\?race=with\.6#race$/);
  const link = await copied();
  await page.goto("about:blank");
  await page.goto(link);
  const race = page.getByTestId("race");
  await expectStep(race, 6);
  await expect(race.locator("[aria-live]")).toBeInViewport();
});

test("both.12.all: both runs, every event", async ({ page }) => {
  const race = await openRace(page, { view: "both.12.all" });
  await expectStep(race, 12);
  await expect(page.getByTestId("race-beside")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByTestId("race-detail")).toBeChecked();
  await race.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewOf(page)).toBe("both.13.all");
  await page.getByTestId("race-detail").uncheck();
  await expect.poll(() => viewOf(page)).toMatch(/^both\.\d+$/);
  await page.getByTestId("race-beside").click();
  await expect.poll(() => viewOf(page)).toMatch(/^without\.\d+$/);
});

for (const view of [
  "nobody.3",
  "with.x",
  "with.1.2.3",
  "__proto__.1",
  "%00",
  "%3Cimg%20src=x%3E",
]) {
  test(`${view}: an address that means nothing is as none`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const race = await openRace(page, { view });
    await expectStep(race, 0);
    await expect(race).toHaveAttribute("data-variant", "without");
    await race.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => viewOf(page)).toBe("without.1");
    expect(errors).toEqual([]);
  });
}

test("a step beyond the end is the last one", async ({ page }) => {
  const race = await openRace(page, { view: "without.999" });
  await expectStep(race, 8);
  await expect.poll(() => viewOf(page)).toBe("without.8");
  await page.keyboard.press("Tab");
  await race.focus();
  await page.keyboard.press("ArrowLeft");
  await expectStep(race, 7);
});

test("without a view the address has none until something is done", async ({ page }) => {
  await openRace(page);
  expect(viewOf(page)).toBeNull();
});

test("steps are no stations of the history: back leaves the page", async ({ page }) => {
  await page.goto("/plugins/session");
  const race = await openRace(page);
  const before = await page.evaluate(() => history.length);
  await race.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewOf(page)).toBe("without.8");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => viewOf(page)).toBe("without.5");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/plugins/session");
});

test("other parts of the address stay", async ({ page }) => {
  await page.goto("/advanced/scaling?from=friend#sesiones");
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race).not.toHaveClass(/race--static/);
  await race.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewOf(page)).toBe("without.1");
  expect(page.url()).toMatch(/\?from=friend&race=without\.1#sesiones$/);
});
