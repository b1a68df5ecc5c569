import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test, type Page } from "playwright/test";
import { serve, type Served } from "../bench/serve.js";

/** The site with the languages that are held back: another than that of the other tests. */
const SITE = resolve(".cache/all-languages");
let site: Served;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { status, stderr } = spawnSync(
    resolve("node_modules/.bin/vitepress"),
    ["build", "--outDir", SITE],
    { encoding: "utf8", env: { ...process.env, LANGUAGES: "all" } },
  );
  if (status !== 0) throw new Error(`the site with all languages did not build: ${stderr}`);
  site = await serve(SITE);
});
test.afterAll(() => site?.close());

/** What the page complains of in the console, such as that it is not what the server wrote. */
function complaints(page: Page): string[] {
  const all: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) all.push(message.text());
  });
  page.on("pageerror", (error) => all.push(error.message));
  return all;
}
const RACE = "/advanced/scaling";

test("a page is in its language from the server on, and stays so when it comes to life", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const written = await context.newPage();
  await written.goto(`${site.origin}/pt${RACE}`);
  await expect(written.locator("html")).toHaveAttribute("lang", "pt-BR");
  await expect(written.getByTestId("race")).toContainText("Nada aconteceu ainda");
  await expect(written.getByTestId("example-run").first()).toHaveText("Executar");
  await context.close();

  const said = complaints(page);
  await page.goto(`${site.origin}/pt${RACE}`);
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await expect(race).toHaveAttribute("data-source", "browser");
  await race.press("ArrowRight");
  await expect(race).toContainText("Alice envia “A”");
  // What it lacks is English.
  await page.getByTestId("example-run").first().click();
  await expect(page.getByTestId("example-result").first()).toContainText("Terminou: o bot");
  await expect(page.getByTestId("example-edit").first()).toHaveAttribute(
    "href",
    /^\/en\/playground/,
  );
  expect(said).toEqual([]);
});

test("its texts come with its pages, and with no others", async ({ page }) => {
  const fetched: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) fetched.push(response.url());
  });
  const bodies = async () =>
    (await Promise.all(fetched.map(async (url) => (await page.request.get(url)).text()))).join();
  for (const address of [RACE, `/en${RACE}`]) {
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    expect(await bodies()).not.toContain("Nada aconteceu ainda");
  }
  await page.goto(`${site.origin}/pt${RACE}`, { waitUntil: "networkidle" });
  expect(await bodies()).toContain("Nada aconteceu ainda");
});

test("the menu leads to the same page, and to the home page where there is none", async ({
  page,
}) => {
  const choose = async (language: string) => {
    const menu = page.locator(".VPNavBarTranslations");
    await menu.getByRole("button").hover();
    await menu.locator(`a[lang="${language}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  };
  const path = () => new URL(page.url()).pathname;
  await page.goto(`${site.origin}${RACE}#sequentialize`);
  await choose("pt-BR");
  await expect(page).toHaveURL(`${site.origin}/pt${RACE}#sequentialize`);
  await expect(page.getByTestId("race")).toContainText("Nada aconteceu ainda");
  await choose("en");
  await expect(page).toHaveURL(`${site.origin}/en${RACE}#sequentialize`);
  await page.goto(`${site.origin}/plugins/session`);
  await choose("pt-BR");
  await expect.poll(path).toBe("/pt/");
});
