import { expect, test } from "playwright/test";
import { expectSearch, openLab, search, settled } from "../helpers/lab.js";

test.describe("the address", () => {
  const DEEP =
    "scenario=lock&vs=runner-sequentialize&users=4&messages=3&every=30&chats=both&read=15&write=5&api=40&limit=3&seed=9&flood=1&show=lock&detail=all&step=17";

  test("restores the very state, step and all, and says the same as before", async ({ page }) => {
    await openLab(page, DEEP);
    const values = { users: 4, messages: 3, spacing: 30, read: 15, write: 5, api: 40 };
    for (const [field, value] of Object.entries({ ...values, concurrency: 3, seed: 9 })) {
      await expect(page.getByTestId(`lab-${field}`)).toHaveValue(String(value));
    }
    await expect(page.getByTestId("lab-chats")).toHaveValue("both");
    await expect(page.getByTestId("lab-flood")).toBeChecked();
    const race = page.getByTestId("race");
    await expect(race).toHaveAttribute("data-step", "17");
    await expect(race).toHaveAttribute("data-variant", "lock");
    const told = await race.locator(".race__sentence").textContent();
    const figures = await page.getByTestId("lab-figures").textContent();
    expect(search(page)).toBe(`?${DEEP}`);
    await page.reload();
    await settled(page);
    await expect(race.locator(".race__sentence")).toHaveText(told!);
    await expect(page.getByTestId("lab-figures")).toHaveText(figures!);
    // The same link, in the other language.
    await openLab(page, DEEP, "en");
    await expect(page.getByTestId("race")).toHaveAttribute("data-step", "17");
  });

  test("follows the steps, without moving the page", async ({ page }) => {
    await openLab(page);
    await page.getByTestId("race-back").click();
    await page.getByTestId("race-back").click();
    await expectSearch(page, "?step=6");
    const at = await page.evaluate(() => scrollY);
    await page.getByTestId("race-next").press("Enter");
    await page.getByTestId("race-next").press("Enter");
    await expectSearch(page, "");
    expect(await page.evaluate(() => scrollY)).toBe(at);
  });

  test("goes back and forward, through links of the page itself", async ({ page }) => {
    await openLab(page, "scenario=lock&read=33");
    await page.getByRole("link", { name: /Un chat muy activo/ }).click();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
    await expect(page.getByTestId("lab-read")).toHaveValue("10");
    await settled(page);
    await page.goBack();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("lock");
    await expect(page.getByTestId("lab-read")).toHaveValue("33");
    await page.goForward();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
    // From another page, too.
    await page.getByRole("link", { name: "traza" }).click();
    await expect(page).toHaveURL(/about\/simulation/);
    await page.goBack();
    await page.getByTestId("lab").locator("h2").first().scrollIntoViewIfNeeded();
    await settled(page);
    expect(search(page)).toBe("?scenario=hot-chat");
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
  });

  test("with nonsense in it tells what it ignored, and works", async ({ page }) => {
    await openLab(page, "users=many&color=%3Cimg%20src=x%3E&%3Cb%3E=1&scenario=lock");
    const told = page.getByTestId("lab-ignored");
    await expect(told).toContainText("«color» y «<b>»");
    await expect(told).toContainText("«users=many»");
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("lock");
    await page.getByTestId("lab-read").fill("12");
    await expectSearch(page, "?scenario=lock&read=12");
    await expect(told).toHaveCount(0);
  });

  test("is what the button copies", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLab(page);
    await page.getByTestId("lab-read").fill("77");
    await page.getByTestId("lab-link").click();
    await expect(page.getByText("Enlace copiado")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe("?read=77");
  });
});
