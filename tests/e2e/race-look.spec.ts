import { expect, test, type Locator, type Page } from "playwright/test";
import { CHROMIUM, CHROMIUM_ARGS } from "../helpers/chromium.js";
import { FIXED_RENDERING, fixFonts } from "../helpers/fonts.js";
import { expectStep, openRace, settle } from "../helpers/race.js";

test.skip(process.platform !== "linux", "the pictures have Linux's rendering of text");
test.use({
  contextOptions: { reducedMotion: "reduce" },
  launchOptions: {
    executablePath: CHROMIUM,
    args: [...CHROMIUM_ARGS, ...FIXED_RENDERING],
  },
});

/** The states of the picture, as addresses, and the step at which they are. */
const states = {
  start: ["without.0", 0],
  held: ["with.6", 6],
  lost: ["without.8", 8],
  both: ["both.16", 16],
} as const;

/** Of one run: the mark of a loss alone differs in more pixels than that. */
const PIXELS = 150;
const WHOLE = { maxDiffPixelRatio: 0.01 };

async function show(page: Page, state: keyof typeof states): Promise<Locator> {
  const [view, step] = states[state];
  const race = await openRace(page, { view });
  await expectStep(race, step);
  await fixFonts(page);
  // Code and lists are texts, whose look is the pages'; the bar of the page lies over all.
  await page.addStyleTag({
    content: `:is(.race__beside, .race__take, .race__source, .VPNav, .VPLocalNav) {
      display: none !important;
    }`,
  });
  await standAlone(race);
  await settle(page);
  return race;
}

/** Whatever the page's text comes to be, the race stands where it stood, to the part of a pixel. */
function standAlone(race: Locator): Promise<void> {
  return race.evaluate((element) => {
    for (let one = element; one.parentElement !== null; one = one.parentElement) {
      for (const other of one.parentElement.children) {
        if (other !== one && other instanceof HTMLElement) other.style.display = "none";
      }
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const state of Object.keys(states) as (keyof typeof states)[]) {
      test(`the picture: ${state}`, async ({ page }) => {
        await show(page, state);
        await expect(page.getByTestId("race-stage")).toHaveScreenshot(
          `picture-${state}-${colorScheme}.png`,
          { maxDiffPixels: state === "both" ? 2 * PIXELS : PIXELS },
        );
      });
    }

    for (const width of [1280, 360]) {
      test(`all of it at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 1200 });
        const race = await show(page, "lost");
        await expect(race).toHaveScreenshot(`race-${width}-${colorScheme}.png`, WHOLE);
      });
    }
  });
}

test.describe("control: a picture that is not as it was is found out", () => {
  test.use({ colorScheme: "light" });

  for (const [what, css] of [
    ["without the mark of the loss", ".store__gone { display: none }"],
    ["Alice in another colour", ":root { --carrera-user-0: #7b2577 !important }"],
    ["bars of another height", ".lane path { transform: translateY(3px) }"],
  ] as const) {
    test(what, async ({ page }) => {
      await show(page, "lost");
      await page.addStyleTag({ content: css });
      await expect(page.getByTestId("race-stage")).not.toHaveScreenshot("picture-lost-light.png", {
        maxDiffPixels: PIXELS,
      });
    });
  }
});
