import { expect, test } from "playwright/test";

const languages = {
  es: {
    base: "/",
    title: "Esta página no existe",
    similar: "¿Buscabas una de estas?",
    search: "Buscar en todo el sitio",
    button: "Buscar",
    start: "Laboratorio",
  },
  en: {
    base: "/en/",
    title: "This page does not exist",
    similar: "Were you looking for one of these?",
    search: "Search the whole site",
    button: "Search",
    start: "Laboratory",
  },
} as const;

for (const [language, texts] of Object.entries(languages)) {
  const { base, title, similar, search, button, start } = texts;

  test(`${language}: an address that does not exist says so, and leads on`, async ({ page }) => {
    const response = await page.goto(`${base}advanced/scalin`);
    expect(response!.status()).toBe(404);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const likely = main.locator("section", { has: page.getByRole("heading", { name: similar }) });
    await expect(likely.getByRole("link").first()).toHaveAttribute(
      "href",
      `${base}advanced/scaling`,
    );
    await expect(main.getByRole("link", { name: start, exact: true })).toBeVisible();
    await likely.getByRole("link").first().click();
    await expect(page).toHaveURL(`${base}advanced/scaling`);
    await expect(page.locator(".vp-doc h1")).toBeVisible();
  });

  test(`${language}: it offers to search for the address's words`, async ({ page }) => {
    await page.goto(`${base}some/session-keys`);
    const main = page.getByRole("main");
    await expect(main.getByLabel(search)).toHaveValue("session keys");
    await main.getByRole("button", { name: button }).click();
    await expect(page.locator("#localsearch-input")).toHaveValue("session keys");
    await expect(page.locator(".VPLocalSearchBox .result").first()).toBeVisible();
  });

  test(`${language}: before any other code has come, the page is of the address's language`, async ({
    page,
  }) => {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(`${base}nowhere`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  });
}

test("nothing is like it: then nothing is said to be", async ({ page }) => {
  await page.goto("/wp-login.php");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(main.getByText(languages.es.similar)).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all languages say it, and lead on; each has a file of its own, itself first", async ({
    page,
  }) => {
    const titles = [languages.es.title, languages.en.title];
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles);
    await expect(page.getByRole("link", { name: languages.en.start, exact: true })).toBeVisible();
    await page.goto("/en/404.html");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles.toReversed());
  });
});
