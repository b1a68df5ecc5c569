import { expect, test, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";

/** What readers ask, and the page that should come first. */
const questions = {
  es: {
    home: "/",
    first: {
      "condicion de carrera": "/advanced/scaling",
      "Condición de carrera": "/advanced/scaling",
      "alta carga": "/advanced/scaling",
      "escrituras perdidas": "/advanced/scaling",
      "mensajes desordenados": "/advanced/scaling",
      "clave de sesion": "/plugins/session",
      "adaptadores de almacenamiento": "/plugins/session",
      "como detener el bot": "/advanced/reliability",
      "mensajes duplicados": "/advanced/reliability",
      "error 429": "/advanced/flood",
      "too many requests": "/advanced/flood",
      "envio masivo": "/advanced/flood",
      "varios servidores": "/advanced/instances",
      RabbitMQ: "/advanced/instances",
      "limite de error": "/advanced/structuring",
      "terminar a tiempo cada peticion": "/guide/deployment-types",
      "concurrencia runner": "/plugins/runner",
      "tiempo virtual": "/about/simulation",
      "que capas encierran mi codigo": "/about/sandbox",
      "can't use getUpdates method while webhook is active": "/troubleshooting",
      "make sure that only one bot instance is running": "/troubleshooting",
      "this update does not belong to a chat": "/troubleshooting",
      "mi bot esta congelado": "/troubleshooting",
    },
  },
  en: {
    home: "/en/",
    first: {
      "race condition": "/en/advanced/scaling",
      "high load": "/en/advanced/scaling",
      "lost writes": "/en/advanced/scaling",
      "messages out of order": "/en/advanced/scaling",
      "session key": "/en/plugins/session",
      "storage adapter": "/en/plugins/session",
      "how do I stop the bot": "/en/advanced/reliability",
      "graceful shutdown": "/en/advanced/reliability",
      "duplicate messages": "/en/advanced/reliability",
      "error 429": "/en/advanced/flood",
      "mass messages": "/en/advanced/flood",
      "several servers": "/en/advanced/instances",
      "serverless functions": "/en/advanced/instances",
      "error boundary": "/en/advanced/structuring",
      "ending webhook requests in time": "/en/guide/deployment-types",
      "concurrency runner": "/en/plugins/runner",
      "virtual time": "/en/about/simulation",
      "can't use getUpdates method while webhook is active": "/en/troubleshooting",
      "make sure that only one bot instance is running": "/en/troubleshooting",
      "this update does not belong to a chat": "/en/troubleshooting",
      "my bot hangs": "/en/troubleshooting",
    },
  },
} as const;

const results = (page: Page) => page.locator(".VPLocalSearchBox .result");

async function openSearch(page: Page, home: string) {
  await page.goto(home);
  await page.locator(".VPNavBarSearchButton").click();
  return page.locator("#localsearch-input");
}

for (const [language, { home, first }] of Object.entries(questions)) {
  test(`${language}: the page that answers comes first`, async ({ page }) => {
    const field = await openSearch(page, home);
    for (const [query, answer] of Object.entries(first)) {
      await field.fill(query);
      await expect(results(page).first(), query).toHaveAttribute("href", startsWith(answer));
    }
  });
}

test("accents are ignored both ways, in the marks too; an eñe is a letter of its own", async ({
  page,
}) => {
  const field = await openSearch(page, "/");
  const found = async (query: string) => {
    await field.fill(query);
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator(".VPLocalSearchBox [aria-busy=true]")).toHaveCount(0);
    return results(page).evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  };
  const plain = await found("condicion");
  expect(plain.length).toBeGreaterThan(1);
  expect(await found("condición")).toEqual(plain);
  expect(await found("CONDICIONES")).toEqual(plain);
  // As some keyboards send it: the letter, then its accent.
  expect(await found("condicio\u0301n")).toEqual(plain);
  await page.locator(".toggle-layout-button").click();
  const marks = page.locator(".VPLocalSearchBox .excerpt mark");
  await expect(marks.filter({ hasText: /^condición$/i }).first()).toBeAttached();
  await field.fill("ñ");
  await expect(page.locator(".VPLocalSearchBox .no-results")).toHaveText(
    "No hay resultados para ñ",
  );
});

test("what is embedded elsewhere is not found", async ({ page }) => {
  for (const home of ["/", "/en/"]) {
    const field = await openSearch(page, home);
    await field.fill(home === "/" ? "carrera incrustada" : "embedded race");
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator('.VPLocalSearchBox .result[href*="/embed/"]')).toHaveCount(0);
  }
});

for (const [language, { home, first }] of Object.entries(questions)) {
  test(`${language}: from the keyboard alone, and axe finds nothing`, async ({ page }) => {
    await page.goto(home);
    // No key is heard before the page has come to life.
    await page.waitForFunction(() => "__vue_app__" in document.querySelector("#app")!);
    await page.keyboard.press("/");
    await expect(page.locator("#localsearch-input")).toBeFocused();
    const [query, answer] = Object.entries(first)[0]!;
    await page.keyboard.type(query);
    await expect(results(page).first()).toHaveAttribute("href", startsWith(answer));
    expect(await axe(page, ".VPLocalSearchBox")).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(startsWith(answer, "[^/]+//[^/]+"));
  });
}

function startsWith(address: string, before = ""): RegExp {
  return new RegExp(`^${before}${address}(#|$)`);
}
