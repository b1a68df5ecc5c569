import { expect, test, type Page } from "playwright/test";
import { expectSearch, openLab, search, settled } from "../helpers/lab.js";
import { openRace } from "../helpers/race.js";

/** Chooses a language in the menu, as a reader does. */
async function choose(page: Page, language: "es" | "en"): Promise<void> {
  const menu = page.locator(".VPNavBarTranslations");
  await menu.getByRole("button").hover();
  await menu.locator(`a[lang="${language}"]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}
const path = (page: Page) => new URL(page.url()).pathname;

const PAGES = ["/", "/advanced/scaling", "/plugins/session", "/guide/deployment-types", "/lab"];
for (const address of PAGES) {
  test(`${address}: another language is the same page`, async ({ page }) => {
    await page.goto(address);
    await choose(page, "en");
    await expect.poll(() => path(page)).toBe(`/en${address}`);
    await choose(page, "es");
    await expect.poll(() => path(page)).toBe(address);
  });
}

test("the section that was linked to stays", async ({ page }) => {
  await page.goto("/advanced/scaling#sequentialize");
  await choose(page, "en");
  await expect(page).toHaveURL(/\/en\/advanced\/scaling#sequentialize$/);
  await expect(page.locator("#sequentialize")).toBeInViewport();
});

test("the laboratory's settings stay, those that were changed on the page as well", async ({
  page,
}) => {
  await openLab(page, "scenario=lock&users=3");
  await page.getByTestId("lab-users").fill("4");
  const changed = "?scenario=lock&users=4&messages=2&every=25&chats=private";
  await expectSearch(page, changed);
  await settled(page);
  await choose(page, "en");
  await expect.poll(() => path(page)).toBe("/en/lab");
  await expectSearch(page, changed);
  await settled(page);
  await expect(page.getByTestId("lab-users")).toHaveValue("4");
});

test("the step that the visualizer shows stays", async ({ page }) => {
  const race = await openRace(page, { view: "without.2" });
  await race.press("ArrowRight");
  await expect.poll(() => search(page)).toBe("?race=without.3");
  await choose(page, "en");
  await expectSearch(page, "?race=without.3");
  const english = page.getByTestId("race");
  await english.scrollIntoViewIfNeeded();
  await expect(english).toHaveAttribute("data-step", "3");
});

test("what is linked to is in view when the page has come, though something above it grows late", async ({
  page,
}) => {
  await page.goto("/scheduler");
  await page.locator('a[href="/advanced/scaling#sequentialize"]').first().click();
  await expect(page.getByTestId("race")).toBeAttached();
  await expect(page.locator("#sequentialize")).toBeInViewport();
});
