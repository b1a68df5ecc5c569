import { expect, test } from "playwright/test";
import { expectStep, languages, openRace } from "../helpers/race.js";

const words = {
  es: {
    compare: "Comparar",
    titles: ["sin sequentialize", "con sequentialize"],
    first: "sin sequentialize: Alice envía «A».",
    second: "con sequentialize: Alice envía «A».",
    lost: "El cambio de «A» se perdió: el contador dice 1 y debería decir 2.",
    kept: "No se perdió nada: el contador dice 2.",
  },
  en: {
    compare: "Compare",
    titles: ["without sequentialize", "with sequentialize"],
    first: "without sequentialize: Alice sends “A”.",
    second: "with sequentialize: Alice sends “A”.",
    lost: "The change of “A” is gone: the counter says 1, it should say 2.",
    kept: "Nothing was lost: the counter says 2.",
  },
};

for (const language of languages) {
  const say = words[language];

  test(`${language}: both runs on one clock, scrubbed by one hand`, async ({ page }) => {
    const race = await openRace(page, { language });
    await race.getByRole("button", { name: say.compare }).click();
    await expect(race).toHaveAttribute("data-steps", "16");
    const sentence = race.locator("[aria-live=polite]");
    await expect(race.locator(".stage__title")).toHaveText(say.titles);
    await expect(race.locator(".plot")).toHaveCount(2);
    await race.focus();
    await page.keyboard.press("ArrowRight");
    await expect(sentence).toContainText(say.first);
    await page.keyboard.press("ArrowRight");
    await expect(sentence).toContainText(say.second);
    await page.keyboard.press("End");
    await expect(page.getByTestId("race-lost")).toContainText(say.lost);
    await expect(page.getByTestId("race-kept")).toContainText(say.kept);
    // One strip of figures, one code and one list for each.
    const strips = page.getByTestId("race-figures").locator("dl");
    await expect(strips).toHaveCount(2);
    const figures = strips.locator(":is(.race__figure--lost, .race__figure--kept) dd");
    await expect(figures).toHaveText(["1", "0"]);
    await expect(race.getByTestId("race-code")).toHaveCount(2);
    await expect(race.locator(".race__steps ol")).toHaveCount(2);
  });
}

test("by keyboard, to and fro: the clock stays where it is", async ({ page }) => {
  const race = await openRace(page);
  const compare = page.getByTestId("race-beside");
  await race.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await compare.focus();
  await page.keyboard.press("Enter");
  await expect(compare).toHaveAttribute("aria-pressed", "true");
  // Everything up to 125 ms has happened in both.
  await expectStep(race, 8);
  await page.keyboard.press("Space");
  await expect(compare).toHaveAttribute("aria-pressed", "false");
  await expectStep(race, 4);
  await expect(race).toHaveAttribute("data-variant", "without");
});

test("while both are shown the switch says that it is of no use, and does nothing", async ({
  page,
}) => {
  const race = await openRace(page);
  await page.getByTestId("race-beside").click();
  const knob = page.getByTestId("race-variant");
  await expect(knob).toHaveAttribute("aria-disabled", "true");
  await knob.focus();
  await page.keyboard.press("Enter");
  await expect(knob).toHaveAttribute("aria-checked", "false");
  await expect(race).toHaveAttribute("data-variant", "without");
  await expect(race).toHaveAttribute("data-steps", "16");
});

test("a step in either list leads to that run's moment", async ({ page }) => {
  const race = await openRace(page);
  await page.getByTestId("race-beside").click();
  const lists = race.locator(".race__steps ol");
  const sentence = race.locator("[aria-live=polite]");
  await lists.nth(1).getByRole("button").nth(4).click();
  await expect(sentence).toContainText("con sequentialize: El bot empieza a procesar «B», y");
  await expect(lists.nth(1).getByRole("listitem").nth(4)).toHaveAttribute("aria-current", "step");
  await lists.nth(0).getByRole("button").nth(7).click();
  await expect(sentence).toContainText("sin sequentialize: El bot termina «B»");
  await expect(lists.nth(0).getByRole("listitem").nth(7)).toHaveAttribute("aria-current", "step");
});
