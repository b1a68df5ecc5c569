import { expect, test, type Page } from "playwright/test";
import { setCode } from "../helpers/editor.js";
import { linkTo } from "../../playground/share/link.js";
import { unpackWork, type Work } from "../../playground/share/work.js";
import {
  expectLost,
  expectStatus,
  plainEditor,
  openPlayground,
  run,
  said,
  write,
} from "../helpers/playground.js";

test.use(plainEditor);

const ECHO = `import { Bot } from "grammy";
const bot = new Bot("1:token");
bot.on("message", (ctx) => ctx.reply("echo " + ctx.msg.text));
bot.start();
`;
const WORK: Work = {
  code: ECHO,
  language: "ts",
  arrivals: [{ at: 50, from: "Bob", text: "hi" }],
  settings: { latency: { read: 10, write: 10, api: 7 } },
  title: "An echo",
};
const fragment = (work: Work) => linkTo(work, "/playground");
const code = (page: Page) => page.getByTestId("editor").getByRole("textbox").first();

test("what is edited is there again after a reload, in the same words", async ({ page }) => {
  await openPlayground(page);
  await setCode(page, ECHO);
  await write(page, "hola");
  await expect.poll(() => said(page)).toContain("Bot: echo hola");
  await page.reload();
  await expect(page.getByTestId("playground")).toHaveAttribute("data-ready", "true");
  await expect(code(page)).toHaveValue(ECHO);
  await expect(page.getByTestId("script-input")).toHaveValue(/"hola"/);
  // A reload is no run.
  await expectStatus(page, "idle");
  await run(page);
  expect(await said(page)).toContain("Bot: echo hola");
});

test("what an example replaces is kept, and comes back", async ({ page }) => {
  await openPlayground(page);
  await setCode(page, ECHO);
  await page.getByTestId("examples").selectOption("polling");
  await expect(code(page)).toHaveValue(/bot\.start\(\)/);
  await expect(code(page)).not.toHaveValue(ECHO);
  await page.getByTestId("more").click();
  await page.getByTestId("restore").first().click();
  await expect(code(page)).toHaveValue(ECHO);
});

test("an example that nobody touched is not kept: it is there anyway", async ({ page }) => {
  await openPlayground(page);
  await page.getByTestId("examples").selectOption("polling");
  await expect(page.getByTestId("examples")).toHaveValue("polling");
  await page.getByTestId("more").click();
  await expect(page.getByTestId("restore")).toHaveCount(0);
});

test("two tabs keep their own drafts", async ({ page, context }) => {
  await openPlayground(page);
  await setCode(page, ECHO);
  await page.waitForTimeout(400);
  const other = await context.newPage();
  await openPlayground(other);
  await setCode(other, "// the other one\n");
  await other.waitForTimeout(400);
  await page.reload();
  await expect(code(page)).toHaveValue(ECHO);
  await other.reload();
  await expect(code(other)).toHaveValue("// the other one\n");
});

test("a link brings its work and runs nothing; what it replaced is a press away", async ({
  page,
}) => {
  await openPlayground(page);
  await setCode(page, ECHO.replace("echo", "mine"));
  await page.waitForTimeout(400);
  await page.goto(fragment(WORK));
  await expect(page.getByTestId("note-foreign")).toBeVisible();
  await expect(code(page)).toHaveValue(ECHO);
  await page.waitForTimeout(1200);
  await expectStatus(page, "idle");
  expect(await page.locator("iframe").count()).toBe(0);
  await expect(page.getByTestId("chat-upcoming")).toHaveCount(0);
  await page.getByTestId("chat-as-bob").click();
  await expect(page.getByTestId("chat-upcoming")).toHaveText(/hi/);
  await run(page);
  await expect.poll(() => said(page)).toEqual(["Bob: hi", "Bot: echo hi"]);
  await page.getByTestId("note-back").click();
  await expect(code(page)).toHaveValue(/mine/);
  await expect(page.getByTestId("note-foreign")).toHaveCount(0);
});

for (const [name, hash] of [
  ["empty", "#w="],
  ["no base64", "#w=%%%"],
  ["truncated", fragment(WORK).slice(fragment(WORK).indexOf("#"), -20)],
  ["of a future version", "#w=_v8"],
] as const) {
  test(`a link that is ${name} says so and leaves the code alone`, async ({ page }) => {
    await openPlayground(page);
    await setCode(page, ECHO);
    await page.waitForTimeout(400);
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByTestId("note-bad-link")).toContainText("Tu código sigue como estaba");
    await expect(code(page)).toHaveValue(ECHO);
    await page.reload();
    await expect(code(page)).toHaveValue(ECHO);
  });
}

test.describe("sharing", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("the link holds code, language, script and settings", async ({ page }) => {
    await page.goto(fragment(WORK));
    await page.getByTestId("share").click();
    const link = await page.getByTestId("share-link").inputValue();
    expect(new URL(link).pathname).toBe("/playground");
    expect(unpackWork(link.split("#w=")[1]!)).toEqual(WORK);
    await page.getByTestId("share-copy").click();
    expect(await copied(page)).toBe(link);
    await expect(page.getByTestId("share-long")).toHaveCount(0);
    await page.getByTestId("share-markdown").click();
    expect(await copied(page)).toContain("```ts\n" + ECHO + "```");
    expect(await copied(page)).toContain(link);
  });

  test("a link that is too long for a message says for whose", async ({ page }) => {
    await openPlayground(page);
    const noise = Array.from({ length: 900 }, (_, i) => `// ${(i * 7919) % 10007} ${i * i}`).join(
      "\n",
    );
    await setCode(page, noise);
    await page.getByTestId("share").click();
    await expect(page.getByTestId("share-long")).toContainText("Telegram");
  });
});

test("a file comes in and goes out, and one that is no program changes nothing", async ({
  page,
}) => {
  await openPlayground(page);
  const file = (name: string, buffer: Buffer) =>
    page.getByTestId("file").setInputFiles({ name, mimeType: "text/plain", buffer });
  await file("mine.deno.ts", Buffer.from(ECHO.replaceAll("\n", "\r\n")));
  await expect(code(page)).toHaveValue(ECHO);
  await expect(page.getByTestId("language")).toHaveAttribute("data-language", "deno");
  await page.getByTestId("more").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId("download").click(),
  ]);
  expect(download.suggestedFilename()).toBe("bot.deno.ts");
  await file("picture.png", Buffer.from([0x89, 0x50, 0, 0xff, 0xfe]));
  await expect(page.getByTestId("note-problem")).toContainText("no es un archivo de texto");
  await expect(code(page)).toHaveValue(ECHO);
});

test("when the browser takes no more, the page says so, and asks before it goes", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key.startsWith("carrera:playground"))
        throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, value);
    };
  });
  await openPlayground(page);
  await setCode(page, ECHO);
  await expect(page.getByTestId("note-unsafe")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await code(page).click();
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(code(page)).toHaveValue(ECHO);
});

test("an example in its own flavours, and a program turned into another", async ({ page }) => {
  await openPlayground(page);
  await page.getByTestId("language-js").click();
  await expect(code(page)).toHaveValue(/require\("grammy"\)/);
  await expect(page.getByTestId("examples")).toHaveValue("runner");
  await run(page);
  await expectLost(page, 1);
  await page.getByTestId("language-deno").click();
  await expect(code(page)).toHaveValue(/deno\.land\/x\/grammy\/mod\.ts/);
  await run(page);
  await expectLost(page, 1);
  await setCode(page, ECHO);
  await page.getByTestId("language-js").click();
  await expect(code(page)).toHaveValue(/bot\.on\("message", \(ctx\) =>/);
  await run(page);
  await page.getByTestId("language-deno").click();
  // What was there before, to the letter.
  await expect(code(page)).toHaveValue(ECHO);
});
