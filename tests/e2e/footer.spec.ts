import { existsSync } from "node:fs";
import { expect, test, type Page } from "playwright/test";
import { repository } from "../../.vitepress/address.js";
import { hasHistory } from "../../.vitepress/gitHistory.js";

const languages = {
  es: {
    base: "/",
    edit: "Editar esta página",
    updated: /^Última actualización:\d{1,2} de [a-z]+ de \d{4}$/,
    outline: "En esta página",
  },
  en: {
    base: "/en/",
    edit: "Edit this page",
    updated: /^Last updated:[A-Z][a-z]+ \d{1,2}, \d{4}$/,
    outline: "On this page",
  },
} as const;

// A browser that prefers yet another language: a page speaks its own.
test.use({ locale: "fr-FR", timezoneId: "America/Bogota" });

for (const [language, { base, edit, updated, outline }] of Object.entries(languages)) {
  for (const path of ["plugins/session", "lab", "playground"]) {
    test(`${language}: ${path} can be edited, and says when it last was`, async ({ page }) => {
      await page.goto(base + path);
      const link = page.getByRole("link", { name: edit });
      await expect(link).toBeVisible();
      const address = (await link.getAttribute("href"))!;
      expect(address.startsWith(`${repository}/edit/main/`)).toBe(true);
      expect(existsSync(address.slice(`${repository}/edit/main/`.length)), address).toBe(true);
      const date = page.locator(".VPLastUpdated");
      if (hasHistory()) await expect(date).toHaveText(updated);
      else await expect(date).toHaveCount(0);
    });
  }

  test(`${language}: the pages follow each other in the order of the sidebar`, async ({ page }) => {
    await page.goto(`${base}plugins/session`);
    await expect(page.locator(".VPDocAsideOutline")).toContainText(outline);
    const order = await page
      .locator(".VPSidebar a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(order.length).toBeGreaterThan(8);
    for (const [index, address] of order.entries()) {
      const pager = await pagerOf(page, address);
      expect(pager, address).toEqual([order[index - 1], order[index + 1]]);
    }
  });
}

/** Where a page as the server sends it leads back and on. */
async function pagerOf(page: Page, address: string): Promise<(string | undefined)[]> {
  const html = await (await page.request.get(address)).text();
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "text/html");
    return ["prev", "next"].map(
      (way) => root.querySelector(`.pager-link.${way}`)?.getAttribute("href") ?? undefined,
    );
  }, html);
}
