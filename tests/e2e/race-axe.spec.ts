import { expect, test, type Locator, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { expectStep, languages, openRace, settle } from "../helpers/race.js";

type State = (page: Page, race: Locator) => Promise<void>;

const end: State = async (page, race) => {
  await race.focus();
  await page.keyboard.press("End");
};

/** The states of the visualizer that look unlike each other. */
const states: Record<string, State> = {
  "at the start": async () => {},
  "in the middle": async (page, race) => {
    await race.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expectStep(race, 5);
  },
  "with a lost write": async (page, race) => {
    await end(page, race);
    await expect(page.getByTestId("race-lost")).toBeVisible();
  },
  "with nothing lost": async (page, race) => {
    await page.getByTestId("race-variant").click();
    await end(page, race);
    await expect(page.getByTestId("race-kept")).toBeVisible();
  },
  "with every event": async (page, race) => {
    await page.getByTestId("race-detail").check();
    await end(page, race);
  },
  "with both runs": async (page, race) => {
    await page.getByTestId("race-variant").click();
    await page.getByTestId("race-detail").uncheck();
    await page.getByTestId("race-beside").click();
    await end(page, race);
    await expect(race.locator(".stage__title")).toHaveCount(2);
  },
  "zoomed in": async (page, race) => {
    await page.getByTestId("race-beside").click();
    for (let i = 0; i < 4; i++) await page.getByTestId("race-zoom-in").click();
    await end(page, race);
  },
  "with the words of an event": async (page, race) => {
    await page.getByTestId("race-zoom-fit").click();
    await page.getByTestId("race-stage").scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await race
      .locator(".plot .lane__done .lane__reading")
      .first()
      .boundingBox())!;
    await page.mouse.move(x + width, y + height / 2);
    await expect(page.getByRole("tooltip")).toBeVisible();
  },
};

for (const language of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
      test("axe finds nothing in any state", async ({ page }) => {
        test.setTimeout(180_000);
        const race = await openRace(page, { language });
        for (const [name, reach] of Object.entries(states)) {
          await reach(page, race);
          await settle(page);
          expect(await axe(page, "[data-testid=race]"), name).toEqual([]);
        }
      });
    });
  }
}

test("control: axe looks into the visualizer", async ({ page }) => {
  const race = await openRace(page);
  await race.locator("[aria-live]").evaluate((sentence) => {
    (sentence as HTMLElement).style.color = "#c8cdc8";
  });
  expect(await axe(page, "[data-testid=race]")).toContainEqual(
    expect.stringMatching(/^color-contrast/),
  );
});
