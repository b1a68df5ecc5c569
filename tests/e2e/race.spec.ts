import { expect, test } from "playwright/test";
import { openLiveRace, racePages } from "../helpers/race.js";

test("without sequentialize: eight steps by the buttons, and A's change is lost", async ({
  page,
}) => {
  const race = await openLiveRace(page);
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
  const race = await openLiveRace(page);
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

test("the recording of the build and the one of the browser are the same run", async ({ page }) => {
  await page.route("**/engine.*.js", (route) => route.abort());
  await page.goto(racePages.es);
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race.locator(".race__source")).toContainText("No se pudo cargar el motor");
  await expect(race).toHaveAttribute("data-source", "build");
  const built = await page.getByTestId("race-list").textContent();
  await page.unroute("**/engine.*.js");
  await openLiveRace(page);
  expect(await page.getByTestId("race-list").textContent()).toBe(built);
});

test("in English, in English", async ({ page }) => {
  const race = await openLiveRace(page, { language: "en" });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await race.focus();
  await page.keyboard.press("End");
  await expect(page.getByTestId("race-lost")).toContainText(
    "The change of “A” is gone: the counter says 1, it should say 2.",
  );
});
