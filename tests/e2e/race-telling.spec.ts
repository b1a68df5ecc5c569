import { readFileSync } from "node:fs";
import { expect, test, type Locator } from "playwright/test";
import { scenarioFile } from "../helpers/files.js";
import { expectStep, languages, openLiveRace, openRace } from "../helpers/race.js";

/** Whether a box that scrolls shows what is current in it. */
const isInSight = (box: Locator) =>
  box.evaluate((element) => {
    const current = element.querySelector("[aria-current]")!.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return current.top >= top && current.bottom <= bottom + 1;
  });

test("the list tells the steps, marks the current one and leads to each", async ({ page }) => {
  const race = await openRace(page);
  const items = page.getByTestId("race-list").getByRole("listitem");
  await expect(items).toHaveCount(8);
  await items.nth(6).getByRole("button").click();
  await expectStep(race, 7);
  await expect(items.nth(6)).toHaveAttribute("aria-current", "step");
  await items.nth(2).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expectStep(race, 3);
  await expect(race.locator(".race__steps [aria-current]")).toHaveCount(1);
  await expect(items.nth(2)).toHaveAttribute("aria-current", "step");
  // What is still to come looks like it.
  await expect(race.locator(".race__step--ahead")).toHaveCount(5);
});

test("the list keeps the current step in its sight, and leaves the page where it is", async ({
  page,
}) => {
  const race = await openRace(page);
  await race.getByLabel("Todos los eventos").check();
  await race.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("End");
  const list = page.getByTestId("race-list");
  await expect.poll(() => isInSight(list)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

for (const language of languages) {
  test(`${language}: the steps of the run that is not on the stage lead to it`, async ({
    page,
  }) => {
    const race = await openRace(page, { language });
    const other = race.locator("details").last();
    await expect(other.locator("summary")).toHaveText(
      { es: "Los pasos: con sequentialize", en: "The steps: with sequentialize" }[language],
    );
    await other.locator("summary").click();
    await other.getByRole("button").nth(4).click();
    await expect(race).toHaveAttribute("data-variant", "with");
    await expectStep(race, 5);
    await expect(race.locator("[aria-live=polite]")).toContainText(
      { es: "sequentialize lo hace esperar a «A»", en: "sequentialize makes it wait for “A”" }[
        language
      ],
    );
  });
}

const source = (variant: string) => readFileSync(scenarioFile(variant), "utf8").split("\n");

for (const [variant, runs] of [
  ["without", "runner"],
  ["with", "runner-sequentialize"],
] as const) {
  test(`${variant} sequentialize: the code shows the line that each step came from`, async ({
    page,
  }) => {
    const race = await openLiveRace(page, { view: `${variant}.0` });
    const code = page.getByTestId("race-code");
    const lines = source(runs);
    const steps = Number(await race.getAttribute("data-steps"));
    const shown = new Set<string>();
    await race.focus();
    for (let step = 1; step <= steps; step++) {
      await page.keyboard.press("ArrowRight");
      await expectStep(race, step);
      const sentence = (await race.locator("[aria-live=polite]").textContent())!;
      const line = Number(await code.getAttribute("data-line"));
      const current = code.locator("[aria-current]");
      if (sentence.includes("envía")) {
        // Alice is no part of the bot's code.
        expect(line).toBe(0);
        await expect(current).toHaveCount(0);
        await expect(code).toContainText("Este evento no viene del código del bot.");
        continue;
      }
      await expect(code).toContainText(`línea ${line}`);
      await expect(current).toHaveText(lines[line - 1]!.trim());
      expect(await isInSight(code.locator("pre"))).toBe(true);
      shown.add(lines[line - 1]!.trim());
    }
    expect([...shown].some((line) => line.startsWith("bot.use(session("))).toBe(true);
    expect([...shown]).toContain("run(bot);");
  });
}

test("the code is the file itself, line by line", async ({ page }) => {
  await openRace(page);
  const lines = page.getByTestId("race-code").locator(".race__line");
  const texts = (await lines.allTextContents()).map((line) => line.replace("\u200b", ""));
  expect(texts.join("\n").trimEnd()).toBe(source("runner").join("\n").trimEnd());
});

test("figures tell of the whole run, before a step is taken", async ({ page }) => {
  await openRace(page, { language: "en" });
  const figures = page.getByTestId("race-figures");
  await expect(figures).toContainText("Lost writes1");
  await expect(figures).toContainText("Alice's wait10 ms");
  await expect(figures).toContainText("Finished after75 ms");
  await expect(figures).toContainText("At once, at most2");
});
