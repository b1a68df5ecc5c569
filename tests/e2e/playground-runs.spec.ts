import { expect, test, type Page } from "playwright/test";
import { setCode } from "../helpers/editor.js";
import {
  expectLost,
  expectStatus,
  languages,
  plainEditor,
  openPlayground,
  run,
  said,
  write,
} from "../helpers/playground.js";

test.use(plainEditor);

const HEAD = `import { Bot, InlineKeyboard } from "grammy";\nconst bot = new Bot("1:token");\n`;
const bot = (body: string) => `${HEAD}${body}\nbot.start();\n`;
const ASK = bot(`
const keyboard = new InlineKeyboard().text("Yes", "yes").text("No", "no").row().url("Site", "javascript:alert(1)");
bot.command("start", (ctx) => ctx.reply("<b>Sure?</b> <i>really</i>", { parse_mode: "HTML", reply_markup: keyboard }));
bot.callbackQuery("yes", async (ctx) => {
  await ctx.answerCallbackQuery("Noted");
  await ctx.editMessageText("Sure.");
});
bot.callbackQuery("no", (ctx) => ctx.deleteMessage());
bot.on("edited_message:text", (ctx) => ctx.reply("now: " + ctx.msg.text));
bot.on("message:text", (ctx) => ctx.reply("got: " + ctx.msg.text));`);
const status = (page: Page) => page.getByTestId("status");

test("buttons are pressed, messages edited and deleted, and the bot's toasts are shown", async ({
  page,
}) => {
  await openPlayground(page);
  await setCode(page, ASK);
  await page.getByTestId("script-input").fill("[]");
  await write(page, "/start");
  await expect.poll(() => said(page)).toEqual(["Alice: /start", "Bot: Sure? really"]);
  await expect(page.locator(".chat-text--bold")).toHaveText("Sure?");
  // A button that leads elsewhere leads nowhere.
  await expect(page.getByTestId("chat-button").filter({ hasText: "Site" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.getByTestId("chat-button").filter({ hasText: "Yes" }).click();
  await expect(page.getByTestId("chat-toast")).toContainText("Noted");
  await expect.poll(() => said(page)).toEqual(["Alice: /start", "Bot: Sure."]);
  await write(page, "one");
  await expect.poll(() => said(page)).toContain("Bot: got: one");
  await page.getByTestId("chat-edit").last().click();
  await expect(page.getByTestId("chat-input")).toHaveValue("one");
  await write(page, "two");
  await expect
    .poll(() => said(page))
    .toEqual(["Alice: /start", "Bot: Sure.", "Alice: two", "Bot: got: one", "Bot: now: two"]);
  await write(page, "/start");
  await page.getByTestId("chat-button").filter({ hasText: "No" }).click();
  await expect(page.locator(".chat-message--gone")).toHaveCount(1);
});

test.describe("how a run can end", () => {
  test("an error of the program has its line, in words and in the list of problems", async ({
    page,
  }) => {
    await openPlayground(page);
    await setCode(page, `${HEAD}\nthrow new Error("my own words");\n`);
    await run(page, "error");
    await expect(status(page)).toContainText("línea 4: my own words");
    const one = page.getByTestId("diagnostic");
    await expect(one).toHaveAttribute("data-line", "4");
    await one.click();
    await expect(page.getByTestId("editor").locator("textarea").first()).toBeFocused();
  });

  test("grammY's own message is kept", async ({ page }) => {
    await openPlayground(page);
    await setCode(page, `import { Bot } from "grammy";\nnew Bot("");\n`);
    await run(page, "error");
    await expect(status(page)).toContainText("Empty token!");
  });

  test("a program that does not parse is told with its line, and the last run stays", async ({
    page,
  }) => {
    await openPlayground(page);
    await run(page);
    await setCode(page, "const a = ;\n");
    await run(page, "error");
    await expect(status(page)).toContainText("Línea 1");
    await expect(page.getByTestId("diagnostic").first()).toHaveAttribute("data-line", "1");
    expect(await said(page)).toContain("Bot: #1");
  });

  test("a deadlock says who waits for whom", async ({ page }) => {
    await openPlayground(page);
    await page.getByTestId("examples").selectOption("deadlock");
    await expect(page.getByTestId("examples")).toHaveValue("deadlock");
    await run(page, "deadlock");
    await expect(status(page)).toContainText("«I am Alice», de Alice, espera a «/start»");
  });

  test("what never ends by itself is cut off in virtual time", async ({ page }) => {
    await openPlayground(page);
    await setCode(page, "setInterval(() => {}, 1000);\n");
    await run(page, "timeout");
    await expect(status(page)).toContainText("60,125 s");
  });

  test("a loop without an end is stopped by hand at once, and the next run starts afresh", async ({
    page,
  }) => {
    await openPlayground(page);
    await setCode(page, "while (true);\n");
    await page.getByTestId("run").click();
    await expectStatus(page, "running");
    await page.waitForTimeout(500);
    const start = Date.now();
    await page.getByTestId("stop").click();
    await expectStatus(page, "terminated");
    expect(Date.now() - start).toBeLessThan(1000);
    await expect(status(page)).toContainText("Parado");
    await setCode(page, bot(`bot.on("message", (ctx) => ctx.reply("alive"));`));
    await run(page);
    expect(await said(page)).toContain("Bot: alive");
  });

  test("a loop without an end is stopped by the page, and the code is untouched", async ({
    page,
  }) => {
    await openPlayground(page);
    await setCode(page, "while (true);\n");
    await run(page, "terminated");
    await expect(status(page)).toContainText("tardaba demasiado");
    await expect(page.getByTestId("editor").locator("textarea").first()).toHaveValue(
      "while (true);\n",
    );
  });

  test("what a run may do is bounded, and each bound has its own words", async ({ page }) => {
    await openPlayground(page);
    await setCode(page, "for (let i = 0; i < 5000; i++) console.log(i);\n");
    await run(page, "terminated");
    await expect(status(page)).toContainText("consola");
    await setCode(page, "setInterval(() => {}, 1);\n");
    await run(page, "terminated");
    await expect(status(page)).toContainText("pasos");
  });
});

test("the script is edited as JSON; what is wrong is a sentence, and nothing typed is lost", async ({
  page,
}) => {
  await openPlayground(page);
  await run(page);
  const script = page.getByTestId("script-input");
  await script.fill('[{ "at": 10, "from": "Carol", "text": "hey" }');
  await expect(page.getByTestId("script-problem")).toContainText("JSON");
  await expect(script).toHaveValue('[{ "at": 10, "from": "Carol", "text": "hey" }');
  await expect(script).toHaveAttribute("aria-invalid", "true");
  await script.fill('[{ "at": -1, "from": "Carol", "text": "hey" }]');
  await expect(page.getByTestId("script-problem")).toContainText("«at» que no vale: -1");
  await script.fill('[{ "at": 10, "from": "Carol", "text": "hey" }]');
  await expect(page.getByTestId("script-problem")).toBeEmpty();
  await run(page);
  await page.getByTestId("chat-as-carol").click();
  expect(await said(page)).toEqual(["Carol: hey", "Bot: #1"]);
  await expectLost(page, 0);
});

test("grammY's own memory hides the loss of an existing session, and says what it is", async ({
  page,
}) => {
  await openPlayground(page);
  await page.getByTestId("settings").locator("summary").click();
  await page.getByTestId("setting-memory").check();
  await run(page);
  await expect(page.getByTestId("sessions")).toContainText("memoria propia de grammY");
  await page.getByTestId("settings-reset").click();
  await run(page);
  await expectLost(page, 1);
});

test.describe("the clock", () => {
  test("step by step, chat, sessions and losses are as they were at each moment", async ({
    page,
  }) => {
    await openPlayground(page);
    await page.getByTestId("clock-mode").selectOption("steps");
    await page.getByTestId("run").click();
    await expectStatus(page, "ok");
    expect((await said(page)).length).toBeLessThan(2);
    await expectLost(page, 0);
    await expect(page.getByTestId("session")).toHaveCount(0);
    const count = page.getByTestId("clock-at");
    for (let i = 0; i < 60; i++) {
      const before = await count.getAttribute("data-count");
      await page.getByTestId("clock-next").click();
      if ((await count.getAttribute("data-count")) === before) break;
    }
    expect(await said(page)).toEqual(["Alice: A", "Alice: B", "Bot: #1", "Bot: #1"]);
    await expectLost(page, 1);
    // It ends, B is done, and it is written: back before that.
    for (let i = 0; i < 4; i++) await page.getByTestId("clock-back").click();
    await expectLost(page, 0);
    await page.getByTestId("clock-end").click();
    await expectLost(page, 1);
  });

  test("in the middle of a run somebody writes, and what was shown stays", async ({ page }) => {
    await openPlayground(page);
    await page.getByTestId("clock-mode").selectOption("steps");
    await run(page);
    await expect(page.getByTestId("chat-upcoming")).toHaveText([/A/, /B/]);
    await page.getByTestId("clock-next").click();
    await expect(page.getByTestId("chat-upcoming")).toHaveText([/B/]);
    const shown = await said(page);
    await write(page, "between");
    await expectStatus(page, "ok");
    expect((await said(page)).slice(0, shown.length)).toEqual(shown);
    await page.getByTestId("clock-end").click();
    expect(await said(page)).toEqual([
      "Alice: A",
      "Alice: between",
      "Alice: B",
      "Bot: #1",
      "Bot: #1",
      "Bot: #1",
    ]);
    await expectLost(page, 2);
  });

  test("in real time it plays by itself, and can be held", async ({ page }) => {
    await openPlayground(page);
    await page.getByTestId("settings").locator("summary").click();
    await page.getByTestId("lab-api").fill("1200");
    await page.getByTestId("clock-mode").selectOption("real");
    await run(page);
    await expect.poll(() => said(page)).toEqual(["Alice: A", "Alice: B"]);
    await page.getByTestId("clock-play").click();
    const at = await page.getByTestId("clock-at").textContent();
    await page.waitForTimeout(300);
    expect(await page.getByTestId("clock-at").textContent()).toBe(at);
    await page.getByTestId("clock-play").click();
    await expect.poll(() => said(page), { timeout: 10_000 }).toContain("Bot: #1");
  });
});

for (const language of languages) {
  test(`a run of thousands of events is drawn when one asks for it (${language})`, async ({
    page,
  }) => {
    await openPlayground(page, language);
    await setCode(
      page,
      `import { Bot } from "grammy";
const bot = new Bot("1:token");
bot.on("message", async () => { await Promise.all(Array.from({ length: 1500 }, () => bot.api.getMe())); });
bot.start();
`,
    );
    await write(page, "many");
    await expectStatus(page, "ok");
    const ask = page.getByTestId("play-race-long");
    await expect(ask).toContainText(/\d{4}/);
    await expect(page.getByTestId("race")).toHaveCount(0);
    await ask.getByRole("button").click();
    await expect(page.getByTestId("race")).toBeVisible();
    await expect(ask).toHaveCount(0);
  });
}
