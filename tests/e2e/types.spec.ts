import { expect, test, type Locator, type Page } from "playwright/test";
import { readFileSync } from "node:fs";
import { axe } from "../helpers/axe.js";
import { scenarioFile } from "../helpers/files.js";
import { languages, racePages } from "../helpers/race.js";

const popup = (page: Page) => page.getByTestId("hover");
const type = (page: Page) => page.getByTestId("hover-type");
const group = (page: Page, index = 0) => page.locator(".vp-code-group").nth(index);
const block = (page: Page) => group(page).locator(".blocks > .active");

/** Opens the page, and waits until its code listens. */
async function open(page: Page, path: string = racePages.es): Promise<void> {
  await page.goto(path);
  await expect(page.locator(".code-types").first()).toBeAttached();
}

/** Where a word stands in the visible block, in the window: its middle, and its edges. */
async function boxOf(page: Page, line: string, word: string) {
  const row = block(page).locator(".line", { hasText: line }).first();
  await row.evaluate((element) => element.scrollIntoView({ block: "center" }));
  return row.evaluate((element, word) => {
    const at = element.textContent.indexOf(word);
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let seen = 0; texts.nextNode();) {
      const text = texts.currentNode as Text;
      if (at < seen + text.length) {
        const range = document.createRange();
        range.setStart(text, at - seen);
        range.setEnd(text, at - seen + word.length);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
      }
      seen += text.length;
    }
    throw new Error(`no ${word}`);
  }, word);
}

async function pointAt(page: Page, line: string, word: string) {
  const box = await boxOf(page, line, word);
  await page.mouse.move(box.x - 1, box.y);
  await page.mouse.move(box.x, box.y);
  return box;
}

/** The popup as it lies in the window. */
async function lies(page: Page) {
  const box = (await popup(page).boundingBox())!;
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

for (const language of languages) {
  test(`${language}: a mouse that rests on an identifier shows its type`, async ({ page }) => {
    await open(page, racePages[language]);
    const identifier = await pointAt(page, "ctx.session.count++", "count");
    await expect(type(page)).toHaveText("(property) SessionData.count: number");
    const box = await lies(page);
    expect(box.bottom <= identifier.top || box.top >= identifier.bottom).toBe(true);
    const mark = (await page.locator(".hover-mark").boundingBox())!;
    expect(Math.abs(mark.x - identifier.left)).toBeLessThan(1);
    expect(Math.abs(mark.x + mark.width - identifier.right)).toBeLessThan(1);
    // Without a word around it: what is said of the function is grammY's own.
    await pointAt(page, "await ctx.reply", "reply");
    await expect(type(page)).toContainText("Context.reply(text: string");
    await expect(popup(page)).toContainText("Context-aware alias for api.sendMessage");
    await expect(popup(page).getByRole("button")).toHaveCount(0);
  });

  test(`${language}: by key a button opens the types, and arrows go through them`, async ({
    page,
  }) => {
    await open(page, racePages[language]);
    const name = language === "es" ? "Ver los tipos" : "Show the types";
    await block(page).locator("pre").focus();
    await page.keyboard.press("Tab");
    const button = block(page).getByRole("button", { name });
    await expect(button).toBeFocused();
    await expect(button).toHaveCSS("opacity", "1");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", {
      name: language === "es" ? "Tipo de «Bot»" : "Type of “Bot”",
    });
    await expect(dialog).toBeFocused();
    await expect(type(page)).toContainText("class Bot<C extends Context");
    await expect(dialog.locator("[aria-live=polite]")).toContainText("class Bot<");
    await page.keyboard.press("ArrowRight");
    await expect(type(page)).toHaveText("class Context");
    await page.keyboard.press("ArrowDown");
    await expect(type(page)).toContainText("function run<");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await expect(type(page)).toContainText("class Bot<");
    await page.keyboard.press("End");
    await expect(type(page)).toHaveText("const bot: Bot<MyContext, Api<RawApi>>");
    await expect(page.locator(".hover-mark")).toBeInViewport();
    const [previous, next] = [
      page.getByRole("button", { name: language === "es" ? "Identificador anterior" : "Previous" }),
      page.getByRole("button", { name: language === "es" ? "Identificador siguiente" : "Next" }),
    ];
    await expect(next).toHaveAttribute("aria-disabled", "true");
    await previous.click();
    await expect(type(page)).toContainText("run<Update");
    await page.keyboard.press("Escape");
    await expect(popup(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test("the popup stays while the mouse is in it, and goes when it leaves or Escape is pressed", async ({
  page,
}) => {
  await open(page);
  const box = await pointAt(page, "await ctx.reply", "reply");
  await expect(popup(page)).toBeVisible();
  const { left, bottom } = await lies(page);
  for (let i = 1; i <= 8; i++) {
    await page.mouse.move(
      box.x + ((left + 40 - box.x) * i) / 8,
      box.y + ((bottom - 8 - box.y) * i) / 8,
    );
  }
  await page.waitForTimeout(600);
  await expect(popup(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(popup(page)).toHaveCount(0);
  await pointAt(page, "await ctx.reply", "reply");
  await expect(popup(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup(page)).toHaveCount(0);
});

test("the tab of Deno has the types of its own program, that of JavaScript none", async ({
  page,
}) => {
  await open(page);
  await group(page).getByText("Deno", { exact: true }).click();
  await pointAt(page, "Deno.env", "get");
  await expect(type(page)).toContainText("get(name: string): string | undefined");
  await pointAt(page, "ctx.session.count++", "session");
  await expect(type(page)).toContainText("session: SessionData");
  await group(page).getByText("JavaScript", { exact: true }).click();
  await expect(popup(page)).toHaveCount(0);
  await pointAt(page, "ctx.session.count++", "session");
  await page.waitForTimeout(600);
  await expect(popup(page)).toHaveCount(0);
  await expect(block(page).locator(".code-types")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true });

  test("a tap shows a type within the window, and a tap elsewhere closes it", async ({ page }) => {
    await open(page);
    const tap = async (line: string, word: string) => {
      const box = await boxOf(page, line, word);
      await page.touchscreen.tap(box.x, box.y);
      return box;
    };
    const box = await tap('bot.on("message"', "on");
    await expect(type(page)).toContainText("Bot<MyContext, Api<RawApi>>.on");
    const { left, right, top, bottom } = await lies(page);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(720);
    expect(bottom <= box.top || top >= box.bottom).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await popup(page).getByRole("button", { name: "Identificador siguiente" }).tap();
    await expect(type(page)).toContainText("(parameter) ctx: FilteredContext<");
    await page.touchscreen.tap(180, 715);
    await expect(popup(page)).toHaveCount(0);
    await tap("ctx.session.count++", "count");
    await expect(type(page)).toHaveText("(property) SessionData.count: number");
    await popup(page).getByRole("button", { name: "Cerrar" }).tap();
    await expect(popup(page)).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`${colorScheme}: axe finds nothing while a type is shown`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page);
    await pointAt(page, "await ctx.reply", "reply");
    await expect(popup(page)).toBeVisible();
    const parts = ".vp-code-group, .code-example";
    expect(await axe(page, parts)).toEqual([]);
    await page.keyboard.press("Escape");
    await block(page).getByRole("button", { name: "Ver los tipos" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeFocused();
    expect(await axe(page, parts)).toEqual([]);
  });
}

test("nothing is fetched before somebody points, and then the block's own types alone", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(racePages.es, { waitUntil: "networkidle" });
  const about = () => fetched.filter((path) => /hover/i.test(path));
  expect(about()).toEqual([]);
  expect(await page.content()).not.toContain("RunnerHandle");
  await pointAt(page, "await ctx.reply", "reply");
  await expect(popup(page)).toBeVisible();
  expect(about().filter((path) => path.endsWith(".json"))).toEqual([
    expect.stringMatching(/\/assets\/hovers\/\w+\/runner\.ts\.json$/),
  ]);
});

test("types that do not come are not missed, and come the next time", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await open(page);
  for (const address of ["**/HoverPopup.*.js", "**/runner.ts.json"]) {
    await page.route(address, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await pointAt(page, "ctx.session.count++", "count");
    await failed;
    await page.mouse.move(5, 5);
    await page.unroute(address);
  }
  await expect(popup(page)).toHaveCount(0);
  await pointAt(page, "ctx.session.count++", "count");
  await expect(type(page)).toHaveText("(property) SessionData.count: number");
  expect(errors).toEqual([]);
});

test("after a walk through the site the next page has its types, and nothing is left", async ({
  page,
}) => {
  await open(page);
  await pointAt(page, "await ctx.reply", "reply");
  await expect(popup(page)).toBeVisible();
  await page.locator(".VPSidebar").getByRole("link", { name: "Sesiones" }).click();
  await expect(page).toHaveURL(/plugins\/session/);
  await expect(popup(page)).toHaveCount(0);
  await expect(page.locator(".code-types").first()).toBeAttached();
  await block(page).locator("pre").hover();
  await block(page).getByRole("button", { name: "Ver los tipos" }).focus();
  await page.keyboard.press("Enter");
  await expect(type(page)).toContainText("class Bot<");
});

test.describe("the code itself", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("is copied alone, and printed alone", async ({ page }) => {
    await open(page);
    await pointAt(page, "await ctx.reply", "reply");
    await expect(popup(page)).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(popup(page)).toBeHidden();
    await expect(page.locator(".hover-mark")).toBeHidden();
    await expect(block(page).locator(".code-types")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    await block(page).locator("button.copy").click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(readFileSync(scenarioFile("runner"), "utf8").trimEnd());
  });
});

test("each place of every program of a page is an identifier there", async ({ page }) => {
  test.slow();
  const places: Promise<{ url: string; places: number[][] }>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".json") && response.url().includes("/hovers/"))
      places.push(response.json().then((body) => ({ url: response.url(), ...body })));
  });
  await open(page, "/plugins/session");
  const groups: Locator[] = await page.locator(".vp-code-group").all();
  for (const [index] of groups.entries()) {
    await group(page, index).locator(".active pre").hover();
    await expect.poll(() => places.length).toBe(index + 1);
    const { places: found } = await places[index]!;
    const lines = await group(page, index).locator(".active .line").allTextContents();
    const names = found.map(([line, character, length]) =>
      lines[line!]!.slice(character, character! + length!),
    );
    for (const name of names) expect(name).toMatch(/^[\w$]+$/);
    expect(names.length).toBeGreaterThan(10);
  }
});
