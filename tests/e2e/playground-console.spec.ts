import { expect, test, type Locator, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { setCode } from "../helpers/editor.js";
import {
  openPlayground,
  plainEditor,
  run,
  said,
  write,
  type Language,
} from "../helpers/playground.js";

const bot = (handler: string) =>
  `import { Bot } from "grammy";\nconst bot = new Bot("1:token");\n${handler}\nbot.start();\n`;
const SESSION = bot(`
const session = { count: 0, last: { text: "", tags: ["a", "b"] } };
bot.on("message", (ctx) => {
  session.count++;
  session.last.text = ctx.msg.text;
  console.log("session", session, "of", ctx.from.first_name);
});`);

const lines = (page: Page) => page.getByTestId("console-line");
/** The button of an object, by how its line begins. */
const fold = (within: Locator, begin: RegExp | string) =>
  within.getByTestId("console-fold").filter({ hasText: begin }).first();
const entries = (within: Locator) => within.getByTestId("console-entry");

async function open(page: Page, code: string, language: Language = "es"): Promise<void> {
  await openPlayground(page, language);
  await setCode(page, code);
  await run(page);
}

test.describe("with the plain editor", () => {
  test.use(plainEditor);

  test("the console has levels, places, and its lines in order", async ({ page }) => {
    await open(
      page,
      bot(`
bot.on("message", (ctx) => {
  console.debug("first");
  console.warn("careful", { user: "Alice" });
  console.error(new Error("bad"));
});`),
    );
    await expect(lines(page)).toHaveCount(6);
    await page.getByTestId("console-level").selectOption("warn");
    await expect(lines(page)).toHaveCount(4);
    await expect(lines(page).first()).toContainText("careful");
    await expect(lines(page).nth(1)).toContainText("Error: bad");
    await lines(page)
      .first()
      .getByRole("button", { name: /línea 6/ })
      .click();
    await expect(page.getByTestId("editor").locator("textarea").first()).toBeFocused();
  });

  test("texts from a program are texts, wherever they are shown", async ({ page }) => {
    const evil = "<img src=x onerror=window.hacked=1>";
    await open(
      page,
      bot(`
class Evil { "${evil}" = "${evil}"; }
Object.defineProperty(Evil, "name", { value: "${evil}" });
bot.on("message", async (ctx) => {
  console.log("${evil}", new Evil(), new Map([["${evil}", { "${evil}": 1 }]]), Object.assign(new Error("${evil}"), { a: 1 }));
  await ctx.reply("${evil}");
});`),
    );
    await expect.poll(() => said(page)).toContain(`Bot: ${evil}`);
    const line = lines(page).first();
    await expect(line).toContainText(evil);
    for (const one of await line.getByTestId("console-fold").all()) await one.click();
    await expect(entries(line).first()).toHaveText(`'${evil}': '${evil}'`);
    await expect(page.getByTestId("race")).toBeVisible();
    expect(
      await page.evaluate(() => (window as unknown as { hacked?: number }).hacked),
    ).toBeUndefined();
    expect(await page.locator(".play img").count()).toBe(0);
  });

  test("a great many lines are counted and not all drawn", async ({ page }) => {
    await openPlayground(page);
    await setCode(page, "for (let i = 0; i < 1500; i++) console.log(i);\n");
    await page.getByTestId("run").click();
    await expect(page.getByTestId("console")).toHaveAttribute("data-count", "1500");
    await expect(lines(page)).toHaveCount(100);
    await expect(page.getByTestId("console")).toContainText("1400 líneas anteriores");
  });

  test("an object is shown as it was when it was printed, and the page says so", async ({
    page,
  }) => {
    await open(page, SESSION);
    await expect(page.getByTestId("console")).toContainText("como era cuando se escribió");
    for (const [place, count] of [1, 2].entries()) {
      const line = lines(page).nth(place);
      await fold(line, "count").click();
      await expect(entries(line).first()).toHaveText(`count: ${count}`);
    }
  });

  test("what is unfolded stays so while somebody writes, and only that", async ({ page }) => {
    await open(page, SESSION);
    const first = lines(page).first();
    await fold(first, "count").click();
    await fold(first, "last").click();
    await expect(entries(first)).toHaveCount(4);
    await write(page, "three");
    await expect(lines(page)).toHaveCount(3);
    await expect(entries(first)).toHaveCount(4);
    await expect(entries(lines(page).nth(1))).toHaveCount(0);
    // Another program prints another line: nothing of it is open.
    await setCode(page, SESSION.replace("session.count++", "session.count += 5"));
    await run(page);
    await expect(lines(page).first()).toContainText("count: 5");
    await expect(entries(first)).toHaveCount(0);
    await setCode(page, SESSION);
    await run(page);
    await expect(entries(first)).toHaveCount(4);
  });

  test("a flood of objects ends no run; what is too much is counted, or left as text", async ({
    page,
  }) => {
    await openPlayground(page);
    await setCode(
      page,
      `const list = Array.from({ length: 150 }, (_, i) => "number " + i + " ".repeat(60));
for (let i = 0; i < 120; i++) console.log({ a: { b: { c: { d: { list } } } } }, i);`,
    );
    await page.getByTestId("script-input").fill("[]");
    await run(page);
    await page.getByTestId("console").getByRole("button", { name: "Mostrar todas" }).click();
    await expect(lines(page)).toHaveCount(120);
    const first = lines(page).first();
    await fold(first, "a").click();
    for (const name of [/^a:/, /^b:/, /^c:/, /^d:/, /^list:/]) await fold(first, name).click();
    await expect(first).toContainText("number 99");
    await expect(first).toContainText("y 50 entradas más, sin guardar");
    const last = lines(page).last();
    await expect(last).toContainText("{ a: { b: { c: { d: [Object] } } } } 119");
    await expect(last).toContainText("no cabían más objetos");
    await expect(last.getByTestId("console-fold")).toHaveCount(0);
  });
});

const words = {
  es: { copy: "Copiar", copied: "Copiado", same: "el mismo objeto, 2 niveles más arriba" },
  en: { copy: "Copy", copied: "Copied", same: "the same object, 2 levels up" },
};
const TREE = bot(
  `
class Order { id = 7; get total() { return 1; } }
const tree = { user: { name: "Alice", tags: new Set(["x"]) }, order: new Order(), sizes: new Map([["s", { cm: 30 }]]), text: "long ".repeat(60), run: () => {} };
tree.user.root = tree;
bot.on("message", (ctx) => { if (ctx.msg.text === "A") console.warn("tree", tree, "end"); });`.replace(
    "tree.user.root",
    "(tree.user as any).root",
  ),
);

for (const { name, ...use } of [
  { name: "on a desk", viewport: { width: 1280, height: 900 } },
  { name: "at 360 px", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
]) {
  for (const language of ["es", "en"] as const) {
    test.describe(`${name}, ${language}`, () => {
      test.use({ ...use, permissions: ["clipboard-read", "clipboard-write"] });

      test("objects unfold and fold, by pointer and by keyboard; the line is copied", async ({
        page,
      }) => {
        await open(page, TREE, language);
        const line = lines(page).first();
        const whole = line.getByTestId("console-fold").first();
        await expect(whole).toHaveAttribute("aria-expanded", "false");
        await expect(whole).toHaveText(
          /^{ user: {…}, order: Order {…}, sizes: Map\(1\) {…}, text: 'long .*…', run: ƒ run\(\) }$/,
        );
        // One line, however long it is.
        expect((await whole.boundingBox())!.height).toBeLessThan(50);
        await whole.click();
        await expect(whole).toHaveAttribute("aria-expanded", "true");
        await expect(whole).toHaveText("Object");
        await expect(entries(line)).toHaveText([/^user: {/, /^order: Order {/, /^sizes: Map/, /^text: 'long/, /^run: ƒ/]); // prettier-ignore

        // The next stop of the Tab key is the first object in it.
        await whole.focus();
        await page.keyboard.press("Tab");
        const user = fold(line, "user");
        await expect(user).toBeFocused();
        await page.keyboard.press("Enter");
        await expect(user).toHaveAttribute("aria-expanded", "true");
        await expect(user).toBeFocused();
        await expect(entries(line)).toHaveCount(8);
        await expect(entries(line).nth(1)).toHaveText("name: 'Alice'");
        await expect(line).toContainText(words[language].same);
        await page.keyboard.press("Space");
        await expect(user).toHaveAttribute("aria-expanded", "false");
        await expect(entries(line)).toHaveCount(5);

        await fold(line, "sizes").click();
        await fold(line, /^'s' ⇒/).click();
        await expect(line).toContainText("cm: 30");
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(use.viewport.width);

        await line.hover();
        await line.getByRole("button", { name: words[language].copy }).click();
        await expect(line.getByTestId("console-copy")).toHaveText(words[language].copied);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/^tree { user: { name: 'Alice', tags: Set\(1\) { 'x' }, root: \[Circular\] }, order: Order { id: 7 }.* end$/); // prettier-ignore
      });

      for (const colorScheme of ["light", "dark"] as const) {
        test.describe(colorScheme, () => {
          test.use({ colorScheme });
          test("axe finds nothing in an open tree", async ({ page }) => {
            await open(page, TREE, language);
            const line = lines(page).first();
            await line.getByTestId("console-fold").first().click();
            for (const one of ["user", "order", "sizes"]) await fold(line, one).click();
            await line.hover();
            expect(await axe(page, "[data-testid=console]")).toEqual([]);
          });
        });
      }
    });
  }
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test("everything to press is at least 44 px high and wide, and is there", async ({ page }) => {
    await open(page, TREE);
    await lines(page).first().getByTestId("console-fold").first().tap();
    const buttons = await page.getByTestId("console").getByRole("button").all();
    expect(buttons.length).toBeGreaterThan(5);
    for (const button of buttons) {
      const { width, height } = (await button.boundingBox())!;
      const name = (await button.textContent())!;
      expect([name, width >= 43.9, height >= 43.9]).toEqual([name, true, true]);
      expect(await button.evaluate((one) => getComputedStyle(one).opacity)).toBe("1");
    }
  });
});
