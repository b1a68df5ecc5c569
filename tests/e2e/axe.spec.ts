import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";

const pages = ["/", "/advanced/scaling", "/plugins/session", "/about/simulation", "/nowhere"];
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 760 } };

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const path of pages.flatMap((page) => [page, `/en${page}`])) {
  test(`${path}: axe finds nothing, and nothing is wider than the page`, async ({ page }) => {
    // Four times over a page that may hold dozens of programs.
    test.setTimeout(240_000);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(page.locator("html.dark")).toHaveCount(colorScheme === "dark" ? 1 : 0);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        expect(await axe(page), `${colorScheme}, ${size}`).toEqual([]);
        expect(await overflow(page), `${colorScheme}, ${size}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

/** By how many pixels the page is wider than what a reader sees of it. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

test("control: axe finds a text of low contrast where it is asked, and a wide one is noticed", async ({
  page,
}) => {
  await page.goto("/plugins/session");
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement("p"), { textContent: "pale", id: "pale" });
    pale.style.color = "#c8cdc8";
    document.querySelector(".vp-doc h1")!.after(pale);
  });
  expect(await axe(page)).toEqual([expect.stringMatching(/^color-contrast: #pale/)]);
  expect(await axe(page, ".VPNavBar")).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.evaluate(() => (document.querySelector<HTMLElement>("#pale")!.style.width = "150vw"));
  expect(await overflow(page)).toBeGreaterThan(0);
});
