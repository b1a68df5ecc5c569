import { expect, test, type Page } from "playwright/test";
import { expectStep, languages, openLiveRace, openRace, racePages } from "../helpers/race.js";

/** The addresses of all scripts that a page has asked for. */
function scriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".js")) urls.push(request.url());
  });
  return urls;
}

const texts = (page: Page, urls: readonly string[]) =>
  Promise.all(urls.map(async (url) => (await page.request.get(url)).text()));

/** What the visualizer alone has in it. */
const VISUALIZER = "race-scrubber";
const isEngine = (url: string) => /\/(engine|client)\.[^/]*$/.test(url);

for (const language of languages) {
  test(`${language}: nothing of the visualizer or the engine is fetched before it comes near`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    await page.goto(racePages[language], { waitUntil: "networkidle" });
    const before = scripts.length;
    expect(before).toBeGreaterThan(0);
    expect(scripts.filter(isEngine)).toEqual([]);
    const early = await texts(page, scripts);
    expect(early.filter((text) => text.includes(VISUALIZER))).toHaveLength(0);
    // Control: both are in what is fetched then.
    await openLiveRace(page, { language });
    expect(scripts.filter(isEngine)).not.toEqual([]);
    const late = await texts(page, scripts.slice(before));
    expect(late.filter((text) => text.includes(VISUALIZER))).not.toHaveLength(0);
  });
}

/** Begins to count layout shifts in the page's content, those after an input, too; the answer is the sum so far. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  await page.addInitScript(() => {
    const sums = { shifts: 0 };
    Object.assign(window, { sums });
    const inContent = (node: Node | null) => node?.parentElement?.closest("#VPContent") != null;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        if (sources.some(({ node }) => inContent(node))) sums.shifts += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { sums: { shifts: number } }).sums.shifts);
}

for (const width of [360, 1280]) {
  for (const language of languages) {
    test.describe(`at ${width} px, ${language}`, () => {
      test.use({ viewport: { width, height: 780 }, contextOptions: { reducedMotion: "reduce" } });

      test("nothing moves while it loads, nor while one steps", async ({ page }) => {
        test.slow();
        const shifts = await watchShifts(page);
        const race = await openLiveRace(page, { language });
        expect(await shifts(), "loading").toBeLessThan(0.01);
        await race.focus();
        for (let step = 1; step <= 8; step++) {
          await page.keyboard.press("ArrowRight");
          await expectStep(race, step);
        }
        await page.getByTestId("race-variant").click();
        await page.keyboard.press("End");
        await expectStep(race, 8);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        expect(await shifts(), "stepping").toBeLessThan(0.01);
      });
    });
  }
}

test("from another page of the site it is there as well", async ({ page }) => {
  await page.goto("/plugins/session");
  const link = page.locator('.VPSidebar a[href="/advanced/scaling"]');
  await link.click();
  const race = page.getByTestId("race");
  await race.scrollIntoViewIfNeeded();
  await race.focus();
  await page.keyboard.press("ArrowRight");
  await expectStep(race, 1);
});

test("control: what moves is noticed", async ({ page }) => {
  const shifts = await watchShifts(page);
  await openRace(page);
  await page.evaluate(() => {
    // The browser would scroll along, and nothing would be seen to move.
    document.documentElement.style.overflowAnchor = "none";
    const push = Object.assign(document.createElement("div"), { style: "height: 120px" });
    document.querySelector("[data-testid=race]")!.before(push);
  });
  await expect.poll(shifts).toBeGreaterThan(0.01);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the static page lists the steps of both runs", async ({ page }) => {
    await page.goto(racePages.es);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    const lists = page.getByTestId("race").locator("ol");
    await expect(lists).toHaveCount(2);
    await expect(lists.first()).toContainText("Lo que cambió «A» se pierde.");
    await expect(lists.last()).toContainText("sequentialize lo hace esperar a «A»");
    await expect(page.getByTestId("race-next")).toBeHidden();
  });
});
