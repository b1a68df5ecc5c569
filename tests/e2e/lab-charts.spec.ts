import { expect, test } from "playwright/test";
import { expectSearch, openCharts, openLab } from "../helpers/lab.js";

test.describe("the charts", () => {
  const QUERY = "users=5&messages=8&every=15&chats=both";

  test("their library loads when they come into view, not before", async ({ page }) => {
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await openLab(page);
    await page.waitForLoadState("networkidle");
    const before = requested.length;
    expect(requested.filter((url) => /library\./.test(url))).toEqual([]);
    await page.getByTestId("lab-charts").scrollIntoViewIfNeeded();
    await expect(page.locator(".lab-chart__canvas svg").first()).toBeVisible();
    expect(requested.slice(before).filter((url) => /library\./.test(url))).toHaveLength(1);
  });

  test("a row for every way; the table has the numbers of the drawing", async ({ page }) => {
    const charts = await openCharts(page, QUERY);
    for (const name of ["response", "losses", "concurrency"]) {
      const chart = page.getByTestId(`lab-chart-${name}`);
      await expect(chart.locator("[data-way]")).toHaveCount(12);
      await expect(chart.locator("svg")).toHaveCount(1);
      await page.getByTestId(`lab-table-${name}`).press("Enter");
      await expect(chart.getByRole("table").locator("tbody tr")).toHaveCount(12);
    }
    const rows = charts.getByTestId("lab-chart-losses").locator("tbody tr");
    const lost = await rows.locator("td:nth-of-type(1)").allTextContents();
    expect(Number(lost[2])).toBeGreaterThan(20);
    expect(lost.slice(0, 2)).toEqual(["0", "0"]);
    // The bars are as long as the numbers.
    const bars = await page
      .getByTestId("lab-chart-losses")
      .locator("svg rect[aria-label]")
      .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("width"))));
    const longest = Math.max(...bars);
    const most = Math.max(...lost.map(Number));
    expect(bars).toHaveLength(12);
    expect(bars.map((width) => Math.round((width / longest) * most))).toEqual(lost.map(Number));
  });

  test("a row tells its numbers to mouse and keyboard, and goes beside the chosen one", async ({
    page,
  }) => {
    const charts = await openCharts(page, QUERY);
    const chart = charts.getByTestId("lab-chart-response");
    const lock = chart.locator("[data-way=lock]");
    const tip = chart.getByRole("tooltip", { name: /.*/ }).filter({ hasText: "un bloqueo" });
    await expect(tip).toBeHidden();
    await lock.hover();
    await expect(tip).toBeVisible();
    await expect(tip).toContainText(/mediana [\d,]+ ms.*p95 [\d,]+ ms.*máximo [\d,]+ ms/);
    await page.mouse.move(0, 0);
    await expect(tip).toBeHidden();
    await lock.focus();
    await expect(tip).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tip).toBeHidden();
    await page.keyboard.press("Enter");
    await expectSearch(page, `?vs=lock&${QUERY}`);
    await expect(lock).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByTestId("lab-figures").locator("dl")).toHaveCount(2);
    await page.keyboard.press("Enter");
    await expectSearch(page, `?${QUERY}`);
    // The chosen one is marked, and stays.
    const chosen = chart.locator("[data-way=runner]");
    await expect(chosen).toHaveAttribute("aria-current", "true");
    await chosen.press("Enter");
    await expectSearch(page, `?${QUERY}`);
  });

  test("one clock for all ways, by slider and by mouse", async ({ page }) => {
    await openCharts(page, QUERY, "en");
    const chart = page.getByTestId("lab-chart-concurrency");
    const value = chart.locator(".lab-chart__row:nth-child(2) .lab-chart__value");
    await expect(value).toHaveText(/^1 of \d\d get on$/); // the lock, at most
    const clock = page.getByTestId("lab-clock");
    await clock.focus();
    await page.keyboard.press("End");
    await expect(value).toHaveText("0 of 0 get on");
    await page.keyboard.press("Home");
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
    await expect(value).toHaveText(/^1 of \d+ get on$/);
    await expect(clock).toHaveAttribute("aria-valuetext", /^\d+ ms$/);
    await value.scrollIntoViewIfNeeded();
    await chart.locator("[data-way=lock]").hover({ position: { x: 10, y: 10 } });
    const { x, width } = (await chart.locator(".lab-chart__canvas").boundingBox())!;
    const { y } = (await value.boundingBox())!;
    await page.mouse.move(x + width - 15, y + 5);
    await expect(value).toHaveText("0 of 0 get on");
    await page.mouse.move(0, 0);
    await expect(value).toHaveText(/^1 of \d\d get on$/);
  });

  test("a chosen scenario that is no way of its own has a row of its own", async ({ page }) => {
    const charts = await openCharts(page, "scenario=hot-chat&users=2&messages=3&every=10");
    const rows = charts.getByTestId("lab-chart-response").locator("[data-way]");
    await expect(rows).toHaveCount(13);
    await expect(rows.last()).toHaveAttribute("data-way", "hot-chat");
    await expect(rows.last()).toHaveAttribute("aria-current", "true");
  });
});
