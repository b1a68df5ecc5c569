import { expect, test } from "playwright/test";
import { axe } from "../helpers/axe.js";

const pages = { es: "/troubleshooting", en: "/en/troubleshooting" } as const;

/** How each bot of the page ends, from top to bottom. */
const endings = [
  ["runner-webhook", "error"],
  ["runner-webhook-deleted", "ok"],
  ["stop-bot", "ok"],
  ["stop-in-handler", "deadlock"],
  ["stop-command", "ok"],
  ["distribute", "error"],
  ["conflict", "error"],
  ["memory-session", "ok"],
  ["memory-copies", "ok"],
  ["inline-default-key", "ok"],
  ["inline-user-key", "ok"],
  ["slow-handler", "ok"],
  ["slow-handler-detached", "ok"],
  ["deadlock", "deadlock"],
  ["sequentialize-without-deadlock", "ok"],
  ["webhook-storm", "ok"],
  ["webhook-detached", "ok"],
  ["auto-retry", "ok"],
] as const;

for (const [language, address] of Object.entries(pages)) {
  test(`${language}: every bot of the page runs, and ends as the page says`, async ({ page }) => {
    await page.goto(address);
    const run = page.getByTestId("example-run");
    await expect(run).toHaveCount(endings.length);
    for (const [index, [name, status]] of endings.entries()) {
      await run.nth(index).click();
      const result = page.getByTestId("example-result").nth(index);
      await expect(result.getByTestId("status"), name).toHaveAttribute("data-status", status);
    }
    const said = (index: number) =>
      page
        .getByTestId("example-result")
        .nth(index)
        .locator(".chat-message--bot .chat-message__text");
    await expect(said(7).last()).toContainText("tea, unicorn, milk");
    await expect(said(8).last()).toContainText("tea, milk");
    await expect(said(15)).toHaveText(["Done", "Done", "Done"]);
    await expect(said(16)).toHaveText(["Done"]);
  });
}

test("inline queries stand in the chat, with what the bot offers", async ({ page }) => {
  await page.goto(pages.es);
  const events = (index: number) =>
    page.getByTestId("example-result").nth(index).locator('.chat-event[data-kind="inline"]');
  const run = page.getByTestId("example-run");
  await run.nth(9).click();
  await expect(events(0)).toHaveCount(3);
  await expect(events(0).first()).toContainText("Alice hace la consulta inline «c»");
  await expect(events(0).getByTestId("chat-toast")).toHaveCount(0);
  await run.nth(10).click();
  await expect(events(1).getByTestId("chat-toast")).toHaveText([/Query 1/, /Query 2/, /Query 3/]);
  expect(await axe(page, ".code-example__chat")).toEqual([]);
});
