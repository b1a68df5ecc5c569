import { expect, type Locator, type Page } from "playwright/test";

/** The page with the race, in each language. */
export const racePages = { es: "/advanced/scaling", en: "/en/advanced/scaling" } as const;
export type Language = keyof typeof racePages;
export const languages = ["es", "en"] as const;

interface Opening {
  readonly language?: Language;
  /** The visualizer's part of the address, as in `with.5`. */
  readonly view?: string;
}

/** Opens the page and waits until the visualizer can be used. */
export async function openRace(page: Page, opening: Opening = {}): Promise<Locator> {
  const { language = "es", view } = opening;
  await page.goto(racePages[language] + (view === undefined ? "" : `?race=${view}`));
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race).not.toHaveClass(/race--static/);
  return race;
}

/** The same, once the engine has recorded the runs in the browser as well. */
export async function openLiveRace(page: Page, opening: Opening = {}): Promise<Locator> {
  const race = await openRace(page, opening);
  await expect(race).toHaveAttribute("data-source", "browser");
  return race;
}

export const expectStep = (race: Locator, step: number) =>
  expect(race).toHaveAttribute("data-step", String(step));

/** Lets what has no end of its own run out, so that a picture shows how things stay. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });
}
