import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";

const PAGE = { es: "/scheduler", en: "/en/scheduler" };

async function open(page: Page, language: keyof typeof PAGE = "es", query = "") {
  await page.goto(`${PAGE[language]}${query}`);
  const scheduler = page.getByTestId("scheduler");
  await scheduler.scrollIntoViewIfNeeded();
  await expect(page.getByTestId("scheduler-choice").first()).toBeVisible();
  return scheduler;
}

/** Presses the choices that say these words, one after the other. */
async function choose(page: Page, words: readonly string[]) {
  for (const one of words) await choice(page, one).click();
}
const choice = (page: Page, words: string) =>
  page.getByTestId("scheduler-choice").filter({ hasText: words });

/** Chooses a program, and waits until it is the one that is shown. */
async function select(page: Page, program: string) {
  await page.getByTestId("scheduler-program").selectOption(program);
  await expect(page.getByTestId("scheduler")).toHaveAttribute("data-program", program);
}

const LOSING = [
  "Alice envía «A»",
  "getUpdates trae «A»",
  "Alice envía «B»",
  "getUpdates trae «B»",
  "entrega la sesión de Alice para «A»",
  "entrega la sesión de Alice para «B»",
  "contesta a sendMessage para «A»",
  "contesta a sendMessage para «B»",
  "guarda la sesión de Alice para «A»",
  "guarda la sesión de Alice para «B»",
];

test("the reader makes the bot lose a write, and takes it back", async ({ page }) => {
  const scheduler = await open(page);
  await choose(page, LOSING);
  await expect(page.getByTestId("race-lost")).toContainText("El cambio de «A» se perdió");
  await expect(page.getByTestId("scheduler-over")).toContainText("¡Conseguido!");
  await expect(scheduler).toHaveAttribute("data-lost", "true");
  await expect(page.getByTestId("scheduler-choice")).toHaveCount(0);
  await page.getByTestId("scheduler-undo").click();
  await expect(choice(page, "guarda la sesión de Alice para «B»")).toBeVisible();
  await expect(page.getByTestId("race-lost")).toHaveCount(0);
});

test("with sequentialize B cannot even be read: it is said why, and nothing gets lost", async ({
  page,
}) => {
  const scheduler = await open(page);
  await select(page, "runner-sequentialize");
  await choose(page, LOSING.slice(0, 4));
  await expect(choice(page, "para «B»")).toHaveCount(0);
  await expect(page.getByTestId("scheduler-blocked")).toContainText(
    "«B» espera a «A»: misma clave en sequentialize.",
  );
  // Whatever else is chosen, it ends well.
  for (;;) {
    const last = page.getByTestId("scheduler-choice").last();
    if ((await scheduler.getAttribute("data-over")) === "true") break;
    const before = page.url();
    await last.click();
    await expect.poll(() => page.url()).not.toBe(before);
  }
  await expect(page.getByTestId("race-kept")).toContainText("el contador dice 2");
});

test("what is in Telegram and not asked for says so", async ({ page }) => {
  await open(page);
  await choose(page, ["Alice envía «A»", "getUpdates trae «A»", "Alice envía «B»"]);
  await expect(choice(page, "getUpdates trae «B»")).toBeVisible();
  await expect(page.getByTestId("scheduler-undo")).toBeEnabled();
});

test("the search finds a losing order, and with sequentialize none", async ({ page }) => {
  const scheduler = await open(page);
  await page.getByTestId("scheduler-solve").click();
  await expect(scheduler).toHaveAttribute("data-lost", "true");
  await expect(page.getByTestId("scheduler-outcome")).toContainText("ya la pierde");
  await page.getByTestId("scheduler-program").selectOption("runner-sequentialize");
  await expect(scheduler).toHaveAttribute("data-lost", "false");
  await page.getByTestId("scheduler-solve").click();
  await expect(page.getByTestId("scheduler-outcome")).toContainText("ninguno pierde", {
    timeout: 60_000,
  });
  await expect(scheduler).toHaveAttribute("data-lost", "false");
});

test("by the keyboard alone, in English", async ({ page }) => {
  const scheduler = await open(page, "en");
  await page.getByTestId("scheduler-choice").first().focus();
  for (const words of ["getUpdates brings “A”", "hands over Alice's session for “A”"]) {
    await page.keyboard.press("Enter");
    await expect(choice(page, words)).toBeVisible();
  }
  // The focus stays with the choices.
  await expect(page.getByTestId("scheduler-choice").first()).toBeFocused();
  await page.getByTestId("scheduler-undo").focus();
  await page.keyboard.press("Enter");
  await expect(choice(page, "getUpdates brings “A”")).toBeVisible();
  await page.getByTestId("scheduler-restart").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("scheduler-undo")).toHaveAttribute("aria-disabled", "true");
  await expect(scheduler).toHaveAttribute("data-over", "false");
});

test("a link opens the same order; one that cannot be followed says so", async ({ page }) => {
  await open(page);
  await choose(page, LOSING.slice(0, 5));
  await expect
    .poll(() => new URL(page.url()).searchParams.get("order"))
    .toMatch(/^runner\.[\d-]+$/);
  const choices = await page.getByTestId("scheduler-choice").allTextContents();
  await expect.poll(() => new URL(page.url()).searchParams.get("order")?.split("-").length).toBe(6);
  await open(page, "es", new URL(page.url()).search);
  await expect(page.getByTestId("scheduler-choice")).toHaveText(choices);

  await open(page, "es", "?order=runner.999-5");
  await expect(page.getByRole("alert")).toContainText("no puede seguir");
  await expect(choice(page, "Alice envía «A»")).toBeVisible();
});

test("choices that follow each other in haste are all taken", async ({ page }) => {
  await open(page);
  await choose(page, LOSING.slice(0, 1));
  await expect(choice(page, "Alice envía «B»")).toBeVisible();
  await page.getByTestId("scheduler-choice").evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  for (const taken of ["getUpdates trae «A»", "Alice envía «B»", "getUpdates trae «A»"]) {
    await expect(choice(page, taken)).toHaveCount(0);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      test("axe finds nothing at the start, with something held, and at the end", async ({
        page,
      }) => {
        test.slow();
        await open(page, "es");
        expect(await axe(page)).toEqual([]);
        await select(page, "runner-sequentialize");
        await choose(page, LOSING.slice(0, 4));
        await expect(page.getByTestId("scheduler-blocked")).toBeVisible();
        expect(await axe(page)).toEqual([]);
        await select(page, "runner");
        await choose(page, LOSING);
        expect(await axe(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(overflow).toBeLessThanOrEqual(width);
      });
    });
  }
}

test("nothing of it is fetched before it comes into view", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 200 });
  const engine: string[] = [];
  page.on("request", (request) => {
    if (/engine\./.test(request.url())) engine.push(request.url());
  });
  await page.goto(PAGE.es, { waitUntil: "networkidle" });
  expect(engine).toEqual([]);
});
