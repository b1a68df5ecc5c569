import { expect, test, type Page } from "playwright/test";

const PAGE = { es: "/advanced/scaling", en: "/en/advanced/scaling" };

async function openRace(page: Page, language: keyof typeof PAGE = "es") {
  await page.goto(PAGE[language]);
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race).toHaveAttribute("data-source", "browser");
  return race;
}

test("without sequentialize: eight steps by the buttons, and A's change is lost", async ({
  page,
}) => {
  const race = await openRace(page);
  await expect(race).toHaveAttribute("data-variant", "without");
  await expect(race).toHaveAttribute("data-steps", "8");
  const sentence = race.locator(".race__sentence");
  const told = [
    "Alice envía «A».",
    "El bot empieza a procesar «A».",
    "Para «A», el bot lee la sesión de Alice: todavía no hay nada guardado.",
    "Alice envía «B».",
    "El bot empieza a procesar «B».",
    "Para «B», el bot lee la sesión de Alice: todavía no hay nada guardado.",
    "El bot termina «A» y escribe la sesión: count: 1.",
    "El bot termina «B» y escribe la sesión encima: count: 1. Lo que cambió «A» se pierde.",
  ];
  for (const [i, words] of told.entries()) {
    await expect(page.getByTestId("race-lost")).toHaveCount(0);
    await page.getByTestId("race-next").click();
    await expect(race).toHaveAttribute("data-step", String(i + 1));
    await expect(sentence).toContainText(words);
  }
  await expect(page.getByTestId("race-lost")).toContainText(
    "El cambio de «A» se perdió: el contador dice 1 y debería decir 2.",
  );
  await expect(page.getByTestId("race-next")).toBeDisabled();
  await page.getByTestId("race-back").click();
  await expect(page.getByTestId("race-lost")).toHaveCount(0);
});

test("with sequentialize: B waits for A, and nothing is lost", async ({ page }) => {
  const race = await openRace(page);
  await page.getByTestId("race-variant").click();
  await expect(race).toHaveAttribute("data-variant", "with");
  await expect(page.getByTestId("race-variant")).toHaveAttribute("aria-checked", "true");
  const steps = Number(await race.getAttribute("data-steps"));
  for (let step = 1; step <= steps; step++) {
    await page.getByTestId("race-next").click();
    await expect(page.getByTestId("race-lost")).toHaveCount(0);
    if (step === 5) await expect(race.locator(".race__sentence")).toContainText("esperar a «A»");
    if (step === 6) await expect(race.locator(".lane__behind")).toContainText("A");
  }
  await expect(page.getByTestId("race-kept")).toContainText("el contador dice 2");
});

test("by the keyboard: arrows, Home, End and space", async ({ page }) => {
  const race = await openRace(page);
  await race.focus();
  const step = (n: number) => expect(race).toHaveAttribute("data-step", String(n));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await step(2);
  await page.keyboard.press("ArrowLeft");
  await step(1);
  await page.keyboard.press("End");
  await step(8);
  await page.keyboard.press("Home");
  await step(0);
  await page.keyboard.press("Space");
  await step(1); // playing takes its first step at once
  await expect(page.getByTestId("race-play")).toHaveAccessibleName("Pausar");
  await page.keyboard.press("Space");
  await expect(page.getByTestId("race-play")).toHaveAccessibleName("Reproducir");
});

test("play goes to the end by itself", async ({ page }) => {
  await page.clock.install();
  const race = await openRace(page);
  await page.getByTestId("race-play").click();
  for (let i = 0; i < 7; i++) await page.clock.runFor(1600);
  await expect(race).toHaveAttribute("data-step", "8");
  await expect(page.getByTestId("race-play")).toHaveAccessibleName("Reproducir");
});

test("the list tells the same steps, marks the current one and leads to each", async ({ page }) => {
  const race = await openRace(page);
  const items = page.getByTestId("race-list").getByRole("listitem");
  await expect(items).toHaveCount(8);
  await items.nth(6).getByRole("button").click();
  await expect(race).toHaveAttribute("data-step", "7");
  await expect(items.nth(6)).toHaveAttribute("aria-current", "step");
});

test("the recording of the build and the one of the browser are the same run", async ({ page }) => {
  await page.route("**/engine.*.js", (route) => route.abort());
  await page.goto(PAGE.es);
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race.locator(".race__source")).toContainText("No se pudo cargar el motor");
  await expect(race).toHaveAttribute("data-source", "build");
  const built = await page.getByTestId("race-list").textContent();
  await page.unroute("**/engine.*.js");
  await openRace(page);
  expect(await page.getByTestId("race-list").textContent()).toBe(built);
});

test("the engine loads when the race comes into view, not before", async ({ page }) => {
  const engine: string[] = [];
  page.on("request", (request) => {
    if (/engine\.|client\./.test(request.url())) engine.push(request.url());
  });
  await page.goto(PAGE.es, { waitUntil: "networkidle" });
  expect(engine).toEqual([]);
  await openRace(page);
  expect(engine.length).toBeGreaterThan(0);
});

test("in English, in English", async ({ page }) => {
  const race = await openRace(page, "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await race.focus();
  await page.keyboard.press("End");
  await expect(page.getByTestId("race-lost")).toContainText(
    "The change of “A” is gone: the counter says 1, it should say 2.",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the static page lists the steps of both runs", async ({ page }) => {
    await page.goto(PAGE.es);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    const lists = page.getByTestId("race").locator("ol");
    await expect(lists).toHaveCount(2);
    await expect(lists.first()).toContainText("Lo que cambió «A» se pierde.");
    await expect(lists.last()).toContainText("sequentialize lo hace esperar a «A»");
    await expect(page.getByTestId("race-next")).toBeHidden();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 360 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });
    test("nothing overflows, and the buttons stay where they are", async ({ page }) => {
      const race = await openRace(page);
      const next = page.getByTestId("race-next");
      const offset = () =>
        next.evaluate(
          (button) =>
            button.getBoundingClientRect().top -
            button.closest("[data-testid=race]")!.getBoundingClientRect().top,
        );
      const before = await offset();
      for (let i = 0; i < 8; i++) {
        await race.focus();
        await page.keyboard.press("ArrowRight");
        expect(await offset()).toBe(before);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });
  });
}
