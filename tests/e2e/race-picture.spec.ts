import { expect, test, type Locator, type Page } from "playwright/test";
import { expectStep, languages, openLiveRace, openRace } from "../helpers/race.js";

/** How wide the picture is drawn, in pixels. */
const widthOf = async (race: Locator) =>
  Number(await race.locator("svg.stage__plot").getAttribute("width"));

/** The middle of a mark of the picture, on the page. */
async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await mark.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a moment of a lane is: `at` is the end of the lane's part of that phase. */
const end = async (race: Locator, lane: number, phase: string) => {
  const part = race.locator(".plot .lane").nth(lane).locator(`.lane__ahead .lane__${phase}`);
  const { x, y, width, height } = await part.evaluate((shape) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    return { x, y, width, height };
  });
  return { x: x + width, y: y + height / 2 };
};

const zoomNames = {
  es: { in: "Acercar", out: "Alejar", fit: "Ver entera" },
  en: { in: "Zoom in", out: "Zoom out", fit: "Show all" },
};

for (const language of languages) {
  test(`${language}: zoom in, out and fit, by mouse and by keyboard`, async ({ page }) => {
    const race = await openRace(page, { language });
    const button = (name: string) => race.getByRole("button", { name, exact: true });
    const names = zoomNames[language];
    const whole = await widthOf(race);
    const zoomed = (factor: number) =>
      expect.poll(async () => (await widthOf(race)) / whole).toBeCloseTo(factor, 2);
    await expect(button(names.out)).toHaveAttribute("aria-disabled", "true");
    await expect(button(names.fit)).toHaveAttribute("aria-disabled", "true");

    await button(names.in).click();
    await zoomed(1.5);
    await button(names.in).press("Enter");
    await zoomed(2.25);
    await button(names.out).click();
    await zoomed(1.5);
    await button(names.fit).press("Enter");
    await zoomed(1);

    await race.focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await zoomed(2.25);
    await page.keyboard.press("-");
    await zoomed(1.5);
    await page.keyboard.press("0");
    await zoomed(1);
    await page.keyboard.press("-");
    await zoomed(1);
  });
}

test("ctrl and the wheel zoom; the wheel alone scrolls", async ({ page }) => {
  const race = await openRace(page);
  const whole = await widthOf(race);
  const { x, y } = await middleOf(page.getByTestId("race-stage"));
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await expect.poll(() => widthOf(race)).toBeCloseTo(1.25 * whole, 0);
  await page.mouse.wheel(0, 100);
  await page.keyboard.up("Control");
  await expect.poll(() => widthOf(race)).toBeCloseTo(whole, 0);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
  expect(await widthOf(race)).toBeCloseTo(whole, 0);
});

test("zoomed in, the playhead stays in sight", async ({ page }) => {
  const race = await openRace(page);
  await race.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("+");
  const stage = (await page.getByTestId("race-stage").boundingBox())!;
  for (let step = 1; step <= 8; step++) {
    await page.keyboard.press("ArrowRight");
    await expectStep(race, step);
    await expect
      .poll(async () => {
        const { x } = (await race.locator(".playhead line").boundingBox())!;
        return x > stage.x + 60 && x < stage.x + stage.width;
      })
      .toBe(true);
  }
});

test("a click on an event goes there, and beside all events nowhere", async ({ page }) => {
  // Once everything is there nothing moves away from under the mouse.
  const race = await openLiveRace(page);
  const click = async ({ x, y }: { x: number; y: number }) => page.mouse.click(x, y);
  await page.getByTestId("race-stage").scrollIntoViewIfNeeded();
  const [lastWrite, firstRead, firstWrite] = [
    await end(race, 1, "writing"),
    await end(race, 0, "reading"),
    await end(race, 0, "writing"),
  ];
  await click(lastWrite);
  await expectStep(race, 8);
  await expect(page.getByTestId("race-lost")).toBeVisible();
  await click(firstRead);
  await expectStep(race, 3);
  // The session's own band: what A wrote there.
  const session = (await race.locator(".store__rail").boundingBox())!;
  const { x } = firstWrite;
  await click({ x, y: session.y + session.height / 2 });
  await expectStep(race, 7);
  // A heading, where nothing happens.
  const plot = (await race.locator("svg.stage__plot").boundingBox())!;
  await click({ x, y: plot.y + 8 });
  await expectStep(race, 7);
});

test.describe("the words of an event", () => {
  const tip = (page: Page) => page.getByRole("tooltip");

  test("show where the mouse is, and go with it", async ({ page }) => {
    const race = await openRace(page);
    await page.getByTestId("race-stage").scrollIntoViewIfNeeded();
    const { x, y } = await end(race, 0, "reading");
    await page.mouse.move(x, y);
    await expect(tip(page)).toHaveText(
      "Para «A», el bot lee la sesión de Alice: todavía no hay nada guardado.",
    );
    await expectStep(race, 0);
    const last = await end(race, 1, "writing");
    await page.mouse.move(last.x, last.y, { steps: 3 });
    await expect(tip(page)).toContainText("Lo que cambió «A» se pierde.");
    // Whatever side it is on, it stays inside.
    const stage = (await page.getByTestId("race-stage").boundingBox())!;
    const box = (await tip(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(stage.x);
    expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width);
    await page.mouse.move(stage.x + 20, stage.y + 10);
    await expect(tip(page)).toHaveCount(0);
  });

  test("in English, in English", async ({ page }) => {
    const race = await openRace(page, { language: "en" });
    await page.getByTestId("race-stage").scrollIntoViewIfNeeded();
    const { x, y } = await end(race, 0, "reading");
    await page.mouse.move(x, y);
    await expect(tip(page)).toHaveText(
      "For “A”, the bot reads Alice's session: nothing is stored yet.",
    );
  });
});

test("what was lost is marked when it is lost, and not before", async ({ page }) => {
  const race = await openRace(page);
  const mark = race.locator(".plot .store__gone");
  await race.focus();
  for (let i = 0; i < 7; i++) {
    await page.keyboard.press("ArrowRight");
    await expectStep(race, i + 1);
    await expect(mark).toHaveCount(0);
    await expect(race.locator(".race__scrubber path")).toHaveAttribute("d", "");
  }
  await page.keyboard.press("ArrowRight");
  await expect(mark).toHaveCount(1);
  await expect(mark).toBeVisible();
  await expect(race.locator(".race__scrubber path")).toHaveAttribute("d", "M8 0v10");
  await expect(race.locator(".plot .store__words--lost")).toHaveCount(1);
});

test.describe("motion", () => {
  /** What moves right after the step that loses the write. */
  const moving = async (page: Page) => {
    const race = await openRace(page, { view: "without.7" });
    await expectStep(race, 7);
    await race.focus();
    await page.keyboard.press("ArrowRight");
    await expectStep(race, 8);
    return race.evaluate((one) => one.getAnimations({ subtree: true }).length);
  };

  test("shows where things go", async ({ page }) => {
    expect(await moving(page)).toBeGreaterThan(0);
  });

  test.describe("for those who want none", () => {
    test.use({ contextOptions: { reducedMotion: "reduce" } });
    test("there is none", async ({ page }) => {
      expect(await moving(page)).toBe(0);
    });
  });
});
