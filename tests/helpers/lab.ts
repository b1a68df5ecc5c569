import { expect, type Locator, type Page } from "playwright/test";

export const LAB = { es: "/lab", en: "/en/lab" } as const;
export type Language = keyof typeof LAB;

/** Opens the laboratory and waits until what the address asks for has run. */
export async function openLab(page: Page, query = "", language: Language = "es"): Promise<Locator> {
  await page.goto(`${LAB[language]}${query === "" ? "" : `?${query}`}`);
  await settled(page);
  return page.getByTestId("lab");
}

/** The run on the page is one of the settings on the page. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId("lab")).toHaveAttribute("data-ready", "true");
}

/** The same, until all ways have run and are drawn. */
export async function openCharts(
  page: Page,
  query = "",
  language: Language = "es",
): Promise<Locator> {
  await openLab(page, query, language);
  const charts = page.getByTestId("lab-charts");
  await charts.scrollIntoViewIfNeeded();
  await expect(charts).toHaveAttribute("data-ready", "true");
  return charts;
}

/** A figure of the run at an index, the chosen program's first. */
export function figure(page: Page, name: string, run = 0): Locator {
  return page
    .getByTestId("lab-figures")
    .locator("dl")
    .nth(run)
    .locator(`[data-figure="${name}"] dd`);
}

export const search = (page: Page) => new URL(page.url()).search;
export const expectSearch = (page: Page, query: string) =>
  expect.poll(() => search(page)).toBe(query);
