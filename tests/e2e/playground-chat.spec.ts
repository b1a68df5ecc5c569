import { expect, test } from "playwright/test";
import {
  expectLost,
  expectStatus,
  languages,
  openPlayground,
  run,
  said,
  write,
} from "../helpers/playground.js";

for (const language of languages) {
  test(`${language}: the first example runs, loses a write, and shows where`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await openPlayground(page, language);
    await expectStatus(page, "idle");
    await run(page);
    await expectLost(page, 1);
    expect(await said(page)).toEqual(["Alice: A", "Alice: B", "Bot: #1", "Bot: #1"]);
    const session = page.getByTestId("session");
    await expect(session).toHaveCount(1);
    await expect(session.locator("pre")).toHaveText(/"count": 1/);
    await session.locator("summary").click();
    await expect(session.locator("ol > li")).toHaveCount(2);
    await expect(session.locator(".play-sessions__lost")).toHaveText(/1.*\{"count":1\}.*A/);
    await expect(page.getByTestId("race-lost")).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test("whoever writes gets the bot's answer, each in their own chat, and the past stays", async ({
  page,
}) => {
  await openPlayground(page);
  await run(page);
  await write(page, "hola");
  await expect
    .poll(() => said(page))
    .toEqual(["Alice: A", "Alice: B", "Bot: #1", "Bot: #1", "Alice: hola", "Bot: #2"]);
  await page.getByTestId("chat-as-bob").click();
  expect(await said(page)).toEqual([]);
  await write(page, "soy Bob");
  await expect.poll(() => said(page)).toEqual(["Bob: soy Bob", "Bot: #1"]);
  await page.getByTestId("chat-in-group").click();
  await write(page, "aquí también");
  await expect.poll(() => said(page)).toEqual(["Bob: aquí también", "Bot: #1"]);
  await expect(page.getByTestId("session")).toHaveCount(3);
  await expectLost(page, 1);
  const times = await page
    .getByTestId("chat-message")
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.at)));
  expect(times[1]! - times[0]!).toBe(40);
});

test("an answer that waits elsewhere is counted, until one looks there", async ({ page }) => {
  await openPlayground(page);
  await page.getByTestId("chat-as-bob").click();
  await run(page);
  await expect(page.getByTestId("chat-as-alice")).toContainText("2");
  await page.getByTestId("chat-as-alice").click();
  await expect(page.getByTestId("chat-as-alice")).not.toContainText("2");
});

test("a burst comes at once, and every message of it is there", async ({ page }) => {
  await openPlayground(page);
  await run(page);
  await page.getByTestId("chat-burst-count").fill("5");
  await page.getByTestId("chat-burst").click();
  await expect.poll(async () => (await said(page)).length).toBe(14);
  await expectLost(page, 5);
});

test("what begins with the bot's name is an inline query, and no message", async ({ page }) => {
  await openPlayground(page);
  await run(page);
  await write(page, "@carrera_bot gatos");
  const event = page.locator('.chat-event[data-kind="inline"]');
  await expect(event).toContainText("Alice hace la consulta inline «gatos»");
  expect(await said(page)).toEqual(["Alice: A", "Alice: B", "Bot: #1", "Bot: #1"]);
  // It goes through the session like any other update, and finds no key there.
  await expect(page.getByTestId("session")).toHaveCount(1);
});
