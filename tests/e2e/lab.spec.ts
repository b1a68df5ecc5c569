import { expect, test } from "playwright/test";
import { expectSearch, figure, openLab, search, settled } from "../helpers/lab.js";

test("it opens with a run of the first scenario, at its end", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await openLab(page);
  expect(complaints).toEqual([]);
  await expect(figure(page, "lost")).toHaveText("1");
  await expect(figure(page, "wait")).toContainText("40 ms");
  await expect(figure(page, "peak")).toContainText("2");
  const race = page.getByTestId("race");
  await expect(race).toHaveAttribute("data-steps", "8");
  await expect(race).toHaveAttribute("data-step", "8");
  expect(search(page)).toBe("");
});

for (const language of ["es", "en"] as const) {
  test.describe(`every setting, by keyboard, in ${language}`, () => {
    const OWN = "users=1&messages=2&every=25&chats=private";
    const numbers: readonly [field: string, down: string, query: string][] = [
      ["users", "ArrowUp", `?${OWN.replace("users=1", "users=2")}`],
      ["messages", "ArrowUp", `?${OWN.replace("messages=2", "messages=3")}`],
      ["spacing", "ArrowDown", `?${OWN.replace("every=25", "every=24")}`],
      ["read", "ArrowUp", "?read=11"],
      ["write", "ArrowDown", "?write=9"],
      ["api", "ArrowUp", "?api=21"],
    ];

    test("numbers, in their fields and with their sliders", async ({ page }) => {
      await openLab(page, "", language);
      for (const [field, key, query] of numbers) {
        await page.getByTestId(`lab-${field}`).focus();
        await page.keyboard.press(key);
        await expectSearch(page, query);
        await settled(page);
        await page.getByTestId("lab-reset").focus();
        await page.keyboard.press("Enter");
        await expectSearch(page, "");
        await page.getByTestId(`lab-${field}-slider`).focus();
        await page.keyboard.press(key.replace("Up", "Right").replace("Down", "Left"));
        await expectSearch(page, query);
        await page.getByTestId("lab-reset").press("Enter");
        await expectSearch(page, "");
      }
    });

    test("numbers that may be empty: the runner's limit and the seed", async ({ page }) => {
      await openLab(page, "users=5&messages=4&every=5&chats=private", language);
      await expect(figure(page, "peak")).not.toContainText(/^1\D/);
      const limit = page.getByTestId("lab-concurrency");
      await limit.focus();
      await page.keyboard.type("1");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private&limit=1");
      await settled(page);
      await limit.press("Backspace");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private");
      const before = await figure(page, "finished").textContent();
      await page.getByTestId("lab-seed-next").press("Enter");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private&seed=1");
      await settled(page);
      expect(await figure(page, "finished").textContent()).not.toBe(before);
      await page.getByTestId("lab-seed").press("Backspace");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private");
      await expect(figure(page, "finished")).toHaveText(before!);
    });

    test("where they write, and whether Telegram refuses what is too fast", async ({ page }) => {
      await openLab(page, "users=2&messages=12&every=10&chats=private", language);
      await page.getByTestId("lab-chats").focus();
      await page.keyboard.press("ArrowDown");
      await expectSearch(page, "?users=2&messages=12&every=10&chats=group");
      await settled(page);
      await expect(figure(page, "calls")).not.toContainText(/\d.*: \d/);
      await page.getByTestId("lab-flood").press("Space");
      await expectSearch(page, "?users=2&messages=12&every=10&chats=group&flood=1");
      await settled(page);
      await expect(figure(page, "calls")).toContainText(/: \d/);
    });

    test("the scenario, and what it is compared with", async ({ page }) => {
      await openLab(page, "", language);
      await page.getByTestId("lab-scenario").locator("summary").press("Enter");
      await page.getByTestId("lab-scenario").getByRole("radio", { checked: true }).focus();
      await page.keyboard.press("ArrowDown");
      await expectSearch(page, "?scenario=runner-backpressure");
      await page.keyboard.press("ArrowUp");
      await expectSearch(page, "");
      await page.getByTestId("lab-compare").locator("summary").press("Enter");
      const compare = page.getByTestId("lab-compare");
      await compare.getByRole("checkbox", { name: "lock", exact: true }).press("Space");
      await compare.getByRole("checkbox", { name: "polling", exact: true }).press("Space");
      await expectSearch(page, "?vs=lock.polling");
      await settled(page);
      await expect(page.getByTestId("lab-figures").locator("dl")).toHaveCount(3);
      // There is room for no more.
      await expect(compare.getByRole("checkbox", { name: "webhook", exact: true })).toBeDisabled();
      await compare.getByRole("checkbox", { name: "lock", exact: true }).press("Space");
      await expectSearch(page, "?vs=polling");
    });
  });
}

test("the messages are the scenario's own until one touches them, and again after", async ({
  page,
}) => {
  await openLab(page, "scenario=polling");
  const own = page.getByTestId("lab-own");
  await expect(own).toHaveAttribute("data-own", "true");
  await expect(page.getByTestId("lab-users")).toHaveValue("2");
  await page.getByTestId("lab-users").fill("4");
  await expect(own).toHaveAttribute("data-own", "false");
  await expectSearch(page, "?scenario=polling&users=4&messages=2&every=25&chats=private");
  await own.getByRole("button").click();
  await expect(own).toHaveAttribute("data-own", "true");
  await expect(page.getByTestId("lab-users")).toHaveValue("2");
  await expectSearch(page, "?scenario=polling");
});

test("what cannot be is told, and nothing that was typed is lost", async ({ page }) => {
  await openLab(page, "users=3&messages=5&every=25&chats=private");
  const before = await page.getByTestId("lab-figures").textContent();
  const users = page.getByTestId("lab-users");
  await users.fill("101");
  await expect(users).toHaveAccessibleDescription(/505 mensajes.*caben 500/);
  await expect(users).toHaveAttribute("aria-invalid", "true");
  await users.blur();
  await expect(users).toHaveValue("101");
  expect(search(page)).toBe("?users=3&messages=5&every=25&chats=private");
  expect(await page.getByTestId("lab-figures").textContent()).toBe(before);
  await users.fill("100");
  await expect(users).toHaveAccessibleDescription("");
  await expectSearch(page, "?users=100&messages=5&every=25&chats=private");
  const read = page.getByTestId("lab-read");
  await read.fill("-5");
  await expect(read).toHaveAccessibleDescription(/entre 0 y 5000/);
  await read.fill("");
  await expect(read).toHaveAccessibleDescription("Escribe un número entero.");
  await page.getByTestId("lab-reset").click();
  await expect(read).toHaveValue("10");
});
