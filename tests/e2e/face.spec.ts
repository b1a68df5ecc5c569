import { expect, test, type Page } from "playwright/test";

const languages = {
  es: {
    path: "/advanced/scaling",
    navs: ["Navegación principal", "Secciones del sitio", "Páginas anterior y siguiente"],
    skip: "Saltar al contenido",
  },
  en: {
    path: "/en/advanced/scaling",
    navs: ["Main navigation", "Sections of the site", "Previous and next page"],
    skip: "Skip to content",
  },
};

for (const [language, { path, navs, skip }] of Object.entries(languages)) {
  test(`${language}: the landmarks speak the page's language, in what the server sends too`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(path)).text();
    await page.goto(path);
    for (const name of navs) {
      expect(html).toContain(name);
      await expect(page.getByRole("navigation", { name, exact: true })).toBeVisible();
    }
  });

  test(`${language}: the first tab stop skips to the content`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: skip });
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inContent = () => document.activeElement?.closest("#VPContent") !== null;
    expect(await page.evaluate(inContent)).toBe(true);
  });
}

test("the wordmark is the name of the site, one for each theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/plugins/session");
  const name = page.getByRole("banner").getByRole("link", { name: "Carrera", exact: true });
  const shown = () => name.locator("img:visible").getAttribute("src");
  expect(await shown()).toBe("/wordmark.svg");
  await page.getByRole("switch").first().click();
  expect(await shown()).toBe("/wordmark-dark.svg");
});

test("on a phone, a closed menu takes no focus", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto("/advanced/scaling");
  const link = page.locator(".VPSidebar a").first();
  await expect(link).toBeHidden();
  await page.getByRole("button", { name: "Menú", exact: true }).last().click();
  await expect(link).toBeVisible();
  await page.mouse.click(350, 400);
  await expect(link).toBeHidden();
});

/** How wide each heading of a page is in one line, and how high a line is: in px. */
async function headingSizes(page: Page, path: string): Promise<[width: number, height: number][]> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".vp-doc :is(h1, h2, h3)")].map((heading) => {
      heading.querySelector(".header-anchor")?.remove();
      Object.assign(heading.style, { display: "inline-block", whiteSpace: "nowrap" });
      const { width, height } = heading.getBoundingClientRect();
      return [width, height];
    }),
  );
}

test("until the headings' font is there, one of the same size stands in for it", async ({
  page,
}) => {
  const path = "/advanced/scaling";
  const sizes = await headingSizes(page, path);
  expect(await page.evaluate(() => document.fonts.check('640 20px "Familjen Grotesk"'))).toBe(true);
  await page.route("**/*.woff2", (route) => route.abort());
  const standIn = await headingSizes(page, path);
  expect(sizes.length).toBeGreaterThan(5);
  expect(standIn).not.toEqual(sizes);
  for (const [i, [width, height]] of standIn.entries()) {
    const why = "as wide as the font (is there an Arial? Debian: fonts-liberation)";
    expect(Math.abs(width / sizes[i]![0] - 1), why).toBeLessThan(0.05);
    expect(Math.abs(height - sizes[i]![1])).toBeLessThan(1);
  }
});

test("on paper: the text alone, black on white, with the addresses of its links", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto("/advanced/scaling");
  for (const gone of [".VPNav", ".VPSidebar", ".VPDoc .aside", ".VPDocFooter"])
    await expect(page.locator(gone)).toBeHidden();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeVisible();
  await expect(heading).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  const link = page.locator('.vp-doc a[href^="https://t.me"]');
  const after = await link.evaluate((a) => {
    const { content, display, maskImage } = getComputedStyle(a, "::after");
    return { content, display, maskImage };
  });
  expect(after).toEqual({
    content: '" (https://t.me/grammyjs)"',
    display: "inline",
    maskImage: "none",
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`${colorScheme}: the browser's own bar has the colour of the paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    const [bar, paper] = await page.evaluate(() => [
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
      getComputedStyle(document.documentElement).getPropertyValue("--carrera-paper"),
    ]);
    expect(bar).toBe(paper);
  });
}
