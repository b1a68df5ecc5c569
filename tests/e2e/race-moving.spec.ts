import { expect, test, type Locator, type Page } from "playwright/test";
import { expectStep, languages, openRace } from "../helpers/race.js";

const names = {
  es: {
    first: "Al principio",
    back: "Paso anterior",
    play: "Reproducir",
    pause: "Pausar",
    next: "Paso siguiente",
    last: "Al final",
    speed: "Velocidad",
    scrubber: "Recorrer la ejecución",
    position: "Paso 3 de 8. Para «A», el bot lee la sesión de Alice: todavía no hay nada guardado.",
    start: "Paso 0 de 8. Todavía no ha pasado nada.",
    off: "desactivado",
    on: "activado",
  },
  en: {
    first: "To the start",
    back: "Previous step",
    play: "Play",
    pause: "Pause",
    next: "Next step",
    last: "To the end",
    speed: "Speed",
    scrubber: "Move through the run",
    position: "Step 3 of 8. For “A”, the bot reads Alice's session: nothing is stored yet.",
    start: "Step 0 of 8. Nothing has happened yet.",
    off: "off",
    on: "on",
  },
};

/** The two ways of pressing a button. */
const presses: Record<string, (page: Page, button: Locator) => Promise<void>> = {
  "by mouse": (_, button) => button.click(),
  "by keyboard": async (page, button) => {
    await button.focus();
    await page.keyboard.press("Enter");
  },
};

for (const language of languages) {
  const say = names[language];

  test.describe(language, () => {
    for (const [way, press] of Object.entries(presses)) {
      test(`first, back, next, last: ${way}`, async ({ page }) => {
        const race = await openRace(page, { language });
        const button = (name: string) => race.getByRole("button", { name, exact: true });
        await press(page, button(say.next));
        await expectStep(race, 1);
        await press(page, button(say.last));
        await expectStep(race, 8);
        await press(page, button(say.back));
        await expectStep(race, 7);
        await press(page, button(say.first));
        await expectStep(race, 0);
      });

      test(`play and pause, at two speeds: ${way}`, async ({ page }) => {
        await page.clock.install({ time: 0 });
        const race = await openRace(page, { language });
        await page.clock.pauseAt(3_600_000);
        const play = page.getByTestId("race-play");
        await expect(play).toHaveAccessibleName(say.play);
        await press(page, play);
        await expectStep(race, 1); // playing takes its first step at once
        await expect(play).toHaveAccessibleName(say.pause);
        await page.clock.runFor(1590);
        await expectStep(race, 1);
        await page.clock.runFor(20);
        await expectStep(race, 2);
        await press(page, play);
        await expect(play).toHaveAccessibleName(say.play);
        await page.clock.runFor(5000);
        await expectStep(race, 2);

        await race.getByLabel(say.speed).selectOption("4");
        await press(page, play);
        await expectStep(race, 3);
        for (let i = 0; i < 5; i++) await page.clock.runFor(400);
        await expectStep(race, 8);
        await expect(play).toHaveAccessibleName(say.play);
        // At the end it plays from the start again.
        await press(page, play);
        await expectStep(race, 1);
      });

      test(`the switch: ${way}`, async ({ page }) => {
        const race = await openRace(page, { language });
        const knob = race.getByRole("switch", { name: /sequentialize/ });
        await expect(knob).toHaveAttribute("aria-checked", "false");
        await expect(knob).toContainText(say.off);
        await press(page, knob);
        await expect(race).toHaveAttribute("data-variant", "with");
        await expect(knob).toHaveAttribute("aria-checked", "true");
        await expect(knob).toContainText(say.on);
        await press(page, knob);
        await expect(race).toHaveAttribute("data-variant", "without");
      });
    }

    test("the scrubber: it says where it is, by arrow keys and by dragging", async ({ page }) => {
      const race = await openRace(page, { language });
      const scrubber = race.getByRole("slider", { name: say.scrubber });
      await expect(scrubber).toHaveAttribute("aria-valuetext", new RegExp(`^${say.start}`));
      await scrubber.focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
      await expectStep(race, 3);
      await expect(scrubber).toHaveAttribute("aria-valuetext", say.position);
      await page.keyboard.press("ArrowLeft");
      await expectStep(race, 2);
      await page.keyboard.press("End");
      await expectStep(race, 8);
      await page.keyboard.press("Home");
      await expectStep(race, 0);

      const { x, y, width, height } = (await scrubber.boundingBox())!;
      await page.mouse.move(x + 8, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
      await expectStep(race, 4);
      await page.mouse.move(x + width - 4, y + height / 2, { steps: 4 });
      await page.mouse.up();
      await expectStep(race, 8);
    });

    test("each step is announced, whole and politely", async ({ page }) => {
      const race = await openRace(page, { language });
      const live = race.locator("[aria-live=polite]");
      await expect(live).toHaveCount(1);
      await expect(live).toHaveAttribute("aria-atomic", "true");
      await race.focus();
      const heard = new Set<string>();
      for (let step = 1; step <= 8; step++) {
        await page.keyboard.press("ArrowRight");
        await expectStep(race, step);
        heard.add((await live.getByText(/\.$/).last().textContent()) ?? "");
      }
      expect(heard.size).toBe(8);
    });
  });
}

test("by keys alone, wherever the focus is in it: arrows, Home, End, space", async ({ page }) => {
  const race = await openRace(page);
  const play = page.getByTestId("race-play");
  for (const place of [race, page.getByTestId("race-stage"), page.getByTestId("race-beside")]) {
    await place.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectStep(race, 2);
    await page.keyboard.press("ArrowLeft");
    await expectStep(race, 1);
    await page.keyboard.press("End");
    await expectStep(race, 8);
    await page.keyboard.press("Home");
    await expectStep(race, 0);
  }
  await race.focus();
  await page.keyboard.press("Space");
  await expectStep(race, 1);
  await expect(play).toHaveAccessibleName("Pausar");
  await page.keyboard.press("Space");
  await expect(play).toHaveAccessibleName("Reproducir");
});

test("keys that belong to others stay theirs", async ({ page }) => {
  const race = await openRace(page);
  // With a modifier they are the browser's.
  await race.focus();
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Alt+End");
  await expectStep(race, 0);
  // Space presses a button, and does not play.
  await page.getByTestId("race-next").focus();
  await page.keyboard.press("Space");
  await expectStep(race, 1);
  await expect(page.getByTestId("race-play")).toHaveAccessibleName("Reproducir");
  // A menu has arrows of its own.
  await page.getByTestId("race-speed").focus();
  await page.keyboard.press("ArrowDown");
  await expectStep(race, 1);
});

test("at either end a button says that it is of no use, and keeps the focus", async ({ page }) => {
  const race = await openRace(page);
  const next = page.getByTestId("race-next");
  for (const id of ["race-first", "race-back"]) {
    await expect(page.getByTestId(id)).toHaveAttribute("aria-disabled", "true");
  }
  await next.focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press("Enter");
  await expectStep(race, 8);
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await expect(next).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expectStep(race, 7);
});

test("switching the run keeps the clock where it is", async ({ page }) => {
  const race = await openRace(page);
  const knob = page.getByTestId("race-variant");
  const sentence = race.locator("[aria-live=polite]");
  await race.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await expect(sentence).toContainText("Alice envía «B».");
  await knob.click();
  await expectStep(race, 4);
  await expect(sentence).toContainText("Alice envía «B».");
  // The run without it is over at 175 ms; the one with it goes on to 190 ms.
  await knob.click();
  await race.focus();
  await page.keyboard.press("End");
  await knob.click();
  await expectStep(race, 7);
  await expect(sentence).toContainText("Para «B», el bot lee la sesión de Alice: count: 1.");
  await knob.click();
  await expectStep(race, 8);
});

test("every event: more steps, at the same time, and fewer again", async ({ page }) => {
  const race = await openRace(page);
  const detail = race.getByLabel("Todos los eventos");
  const sentence = race.locator("[aria-live=polite]");
  await race.focus();
  await page.keyboard.press("End");
  await detail.check();
  const steps = Number(await race.getAttribute("data-steps"));
  expect(steps).toBeGreaterThan(16);
  await expectStep(race, steps);
  const told: string[] = [];
  await race.focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press("ArrowRight");
    told.push((await sentence.textContent()) ?? "");
  }
  expect(told.join("\n")).toContain("getUpdates trae «A».");
  expect(told.join("\n")).toContain("llama a sendMessage: «#1».");
  await detail.focus();
  await page.keyboard.press("Space");
  await expect(race).toHaveAttribute("data-steps", "8");
  await expectStep(race, 8);
});
