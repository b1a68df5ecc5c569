import { expect, test, type Page } from "playwright/test";
import { codeOf, setCode, settledEditor } from "../helpers/editor.js";
import { languages, openPlayground } from "../helpers/playground.js";

const bot = (line: string) =>
  `import { Bot } from "grammy";\nconst bot = new Bot("token");\n${line}\n`;

async function open(page: Page, language: "es" | "en" = "en") {
  await openPlayground(page, language);
  return settledEditor(page);
}
const problems = (page: Page) => page.getByTestId("diagnostic");

test("Monaco takes the plain editor's place, and nothing that was typed is lost", async ({
  page,
}) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/monaco*.js", async (route) => {
    await held;
    await route.continue();
  });
  await openPlayground(page, "en");
  const area = page.getByTestId("editor-code");
  await area.fill(bot("// typed early"));
  await area.press("Control+End");
  go();
  const editor = await settledEditor(page);
  await expect(editor).toHaveAttribute("data-editor", "monaco");
  // The cursor is where it was, and the keyboard goes on.
  await expect(editor.locator(".monaco-editor.focused")).toBeVisible();
  await page.keyboard.type("// typed late");
  expect(await codeOf(page)).toBe(`${bot("// typed early")}// typed late`);
});

test("mistakes of types are underlined and told, in words of the page's language", async ({
  page,
}) => {
  const editor = await open(page, "es");
  await setCode(page, bot('bot.on("mesage", () => {});'));
  await expect(problems(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(problems(page)).toContainText("Los tipos no encajan");
  await expect(problems(page)).toContainText("TypeScript dice: «");
  await expect(editor.locator(".squiggly-error")).not.toHaveCount(0);
  await setCode(page, bot('bot.on("message", () => {});'));
  await expect(problems(page)).toHaveCount(0, { timeout: 30_000 });
});

test("a problem leads to its line", async ({ page }) => {
  await open(page);
  await setCode(page, `${bot("")}${"// filler\n".repeat(80)}const x = ;\n`);
  await problems(page).first().click();
  await page.keyboard.type("7");
  expect(await codeOf(page)).toContain("const x = 7;");
});

test("completes and explains with the libraries' own words", async ({ page }) => {
  const editor = await open(page);
  await setCode(page, bot("bot.api."));
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  const list = page.locator(".suggest-widget");
  await expect(list).toContainText("addStickerToSet", { timeout: 30_000 });
  await page.keyboard.press("Escape");
  await editor
    .locator(".view-line", { hasText: "new Bot" })
    .getByText("Bot", { exact: true })
    .hover();
  await expect(page.locator(".monaco-hover-content").first()).toContainText("Creates a new Bot", {
    timeout: 30_000,
  });
});

test("Deno's addresses and its globals are known", async ({ page }) => {
  await open(page);
  await page.getByTestId("language").getByText("Deno").click();
  const editor = await settledEditor(page);
  await expect(editor).toHaveAttribute("data-language", "deno");
  await setCode(
    page,
    'import { Bot } from "https://deno.land/x/grammy@v1.46.0/mod.ts";\nconst bot = new Bot(Deno.env.get("BOT_TOKEN")!);\nbot.nothing();\n',
  );
  await expect(problems(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(problems(page)).toContainText("'nothing' does not exist on type 'Bot<Context");
});

test("Tab indents; after Escape it leaves", async ({ page }) => {
  const editor = await open(page);
  await setCode(page, "a();\n");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Tab");
  expect(await codeOf(page)).toBe("  a();\n");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor.locator(".monaco-editor.focused")).toHaveCount(0);
  expect(await codeOf(page)).toBe("  a();\n");
  // Whoever goes on writing has the key back.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Escape");
  await page.keyboard.type("b");
  await page.keyboard.press("Tab");
  expect(await codeOf(page)).toMatch(/^b +a\(\);\n$/);
});

test("finds, lays out, and keeps the size of its letters", async ({ page }) => {
  const editor = await open(page);
  await setCode(page, "const a={b:1}\n");
  await page.keyboard.press("Shift+Alt+F");
  // Who asks for the text moves the cursor, and laying out would give up.
  await expect(editor.locator(".view-lines")).toContainText("const a = { b: 1 }", {
    timeout: 30_000,
  });
  await page.getByTestId("editor-find").click();
  await expect(page.locator(".find-widget.visible")).toBeVisible();
  const size = () =>
    editor
      .locator(".view-line")
      .first()
      .evaluate((line) => getComputedStyle(line).fontSize);
  // Monaco draws a line anew now and then: of one that is gone there is no size.
  let before = Number.NaN;
  await expect.poll(async () => (before = Number.parseFloat(await size()))).toBeGreaterThan(0);
  await page.getByTestId("editor-larger").click();
  await expect.poll(size).toBe(`${before + 1}px`);
  await page.reload();
  await settledEditor(page);
  await expect.poll(size).toBe(`${before + 1}px`);
});

test("its colours are the page's, light and dark", async ({ page }) => {
  const editor = await open(page);
  const background = () =>
    editor
      .locator(".monaco-editor")
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const paper = () =>
    page.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.color = "var(--carrera-paper-2)";
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
  expect(await background()).toBe(await paper());
  const light = await background();
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  await expect.poll(background).not.toBe(light);
  expect(await background()).toBe(await paper());
});

test("nothing of Monaco's is fetched for other languages, and nothing with other pages", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => /monaco|editor\.|compiler|types\./.test(path))).toEqual([]);
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => /monaco/.test(path))).not.toEqual([]);
  expect(
    fetched.filter((path) => /(?:css|html|json)\.worker|tsWorker|ts\.worker/.test(path)),
  ).toEqual([]);
});

for (const language of languages) {
  test(`it is fetched beside the page's own modules, and once (${language})`, async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await open(page, language);
    const early = await page
      .locator("link[rel=modulepreload]")
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLLinkElement).href).pathname),
      );
    const large = early.filter((path) => /monaco|editor\.api|MonacoEditor/.test(path));
    expect(large).toHaveLength(3);
    for (const path of early)
      expect([path, fetched.filter((one) => one === path)]).toEqual([path, [path]]);
  });
}
