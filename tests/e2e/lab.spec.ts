import { expect, test, type Locator, type Page } from "playwright/test";
import { axe } from "../helpers/axe.js";

const PAGE = { es: "/lab", en: "/en/lab" } as const;
type Language = keyof typeof PAGE;

/** Opens the laboratory and waits until what the address asks for has run. */
async function openLab(page: Page, query = "", language: Language = "es"): Promise<Locator> {
  await page.goto(`${PAGE[language]}${query === "" ? "" : `?${query}`}`);
  await settled(page);
  return page.getByTestId("lab");
}

/** The run on the page is one of the settings on the page. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByTestId("lab")).toHaveAttribute("data-ready", "true");
}

async function openCharts(page: Page, query = "", language: Language = "es"): Promise<Locator> {
  await openLab(page, query, language);
  const charts = page.getByTestId("lab-charts");
  await charts.scrollIntoViewIfNeeded();
  await expect(charts).toHaveAttribute("data-ready", "true");
  return charts;
}

const figure = (page: Page, name: string, run = 0) =>
  page.getByTestId("lab-figures").locator("dl").nth(run).locator(`[data-figure="${name}"] dd`);
const search = (page: Page) => new URL(page.url()).search;
const expectSearch = (page: Page, query: string) => expect.poll(() => search(page)).toBe(query);

test("it opens with a run of the first scenario, at its end", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await openLab(page);
  expect(complaints).toEqual([]);
  await expect(figure(page, "lost")).toHaveText("1");
  await expect(figure(page, "wait")).toContainText("40 ms");
  await expect(figure(page, "peak")).toContainText("2");
  const race = page.getByTestId("race");
  await expect(race).toHaveAttribute("data-steps", "8");
  await expect(race).toHaveAttribute("data-step", "8");
  expect(search(page)).toBe("");
});

for (const language of ["es", "en"] as const) {
  test.describe(`every setting, by keyboard, in ${language}`, () => {
    const OWN = "users=1&messages=2&every=25&chats=private";
    const numbers: readonly [field: string, down: string, query: string][] = [
      ["users", "ArrowUp", `?${OWN.replace("users=1", "users=2")}`],
      ["messages", "ArrowUp", `?${OWN.replace("messages=2", "messages=3")}`],
      ["spacing", "ArrowDown", `?${OWN.replace("every=25", "every=24")}`],
      ["read", "ArrowUp", "?read=11"],
      ["write", "ArrowDown", "?write=9"],
      ["api", "ArrowUp", "?api=21"],
    ];

    test("numbers, in their fields and with their sliders", async ({ page }) => {
      await openLab(page, "", language);
      for (const [field, key, query] of numbers) {
        await page.getByTestId(`lab-${field}`).focus();
        await page.keyboard.press(key);
        await expectSearch(page, query);
        await settled(page);
        await page.getByTestId("lab-reset").focus();
        await page.keyboard.press("Enter");
        await expectSearch(page, "");
        await page.getByTestId(`lab-${field}-slider`).focus();
        await page.keyboard.press(key.replace("Up", "Right").replace("Down", "Left"));
        await expectSearch(page, query);
        await page.getByTestId("lab-reset").press("Enter");
        await expectSearch(page, "");
      }
    });

    test("numbers that may be empty: the runner's limit and the seed", async ({ page }) => {
      await openLab(page, "users=5&messages=4&every=5&chats=private", language);
      await expect(figure(page, "peak")).not.toContainText(/^1\D/);
      const limit = page.getByTestId("lab-concurrency");
      await limit.focus();
      await page.keyboard.type("1");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private&limit=1");
      await settled(page);
      await limit.press("Backspace");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private");
      const before = await figure(page, "finished").textContent();
      await page.getByTestId("lab-seed-next").press("Enter");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private&seed=1");
      await settled(page);
      expect(await figure(page, "finished").textContent()).not.toBe(before);
      await page.getByTestId("lab-seed").press("Backspace");
      await expectSearch(page, "?users=5&messages=4&every=5&chats=private");
      await expect(figure(page, "finished")).toHaveText(before!);
    });

    test("where they write, and whether Telegram refuses what is too fast", async ({ page }) => {
      await openLab(page, "users=2&messages=12&every=10&chats=private", language);
      await page.getByTestId("lab-chats").focus();
      await page.keyboard.press("ArrowDown");
      await expectSearch(page, "?users=2&messages=12&every=10&chats=group");
      await settled(page);
      await expect(figure(page, "calls")).not.toContainText(/\d.*: \d/);
      await page.getByTestId("lab-flood").press("Space");
      await expectSearch(page, "?users=2&messages=12&every=10&chats=group&flood=1");
      await settled(page);
      await expect(figure(page, "calls")).toContainText(/: \d/);
    });

    test("the scenario, and what it is compared with", async ({ page }) => {
      await openLab(page, "", language);
      await page.getByTestId("lab-scenario").locator("summary").press("Enter");
      await page.getByTestId("lab-scenario").getByRole("radio", { checked: true }).focus();
      await page.keyboard.press("ArrowDown");
      await expectSearch(page, "?scenario=runner-backpressure");
      await page.keyboard.press("ArrowUp");
      await expectSearch(page, "");
      await page.getByTestId("lab-compare").locator("summary").press("Enter");
      const compare = page.getByTestId("lab-compare");
      await compare.getByRole("checkbox", { name: "lock", exact: true }).press("Space");
      await compare.getByRole("checkbox", { name: "polling", exact: true }).press("Space");
      await expectSearch(page, "?vs=lock.polling");
      await settled(page);
      await expect(page.getByTestId("lab-figures").locator("dl")).toHaveCount(3);
      // There is room for no more.
      await expect(compare.getByRole("checkbox", { name: "webhook", exact: true })).toBeDisabled();
      await compare.getByRole("checkbox", { name: "lock", exact: true }).press("Space");
      await expectSearch(page, "?vs=polling");
    });
  });
}

test("the messages are the scenario's own until one touches them, and again after", async ({
  page,
}) => {
  await openLab(page, "scenario=polling");
  const own = page.getByTestId("lab-own");
  await expect(own).toHaveAttribute("data-own", "true");
  await expect(page.getByTestId("lab-users")).toHaveValue("2");
  await page.getByTestId("lab-users").fill("4");
  await expect(own).toHaveAttribute("data-own", "false");
  await expectSearch(page, "?scenario=polling&users=4&messages=2&every=25&chats=private");
  await own.getByRole("button").click();
  await expect(own).toHaveAttribute("data-own", "true");
  await expect(page.getByTestId("lab-users")).toHaveValue("2");
  await expectSearch(page, "?scenario=polling");
});

test("what cannot be is told, and nothing that was typed is lost", async ({ page }) => {
  await openLab(page, "users=3&messages=5&every=25&chats=private");
  const before = await page.getByTestId("lab-figures").textContent();
  const users = page.getByTestId("lab-users");
  await users.fill("101");
  await expect(users).toHaveAccessibleDescription(/505 mensajes.*caben 500/);
  await expect(users).toHaveAttribute("aria-invalid", "true");
  await users.blur();
  await expect(users).toHaveValue("101");
  expect(search(page)).toBe("?users=3&messages=5&every=25&chats=private");
  expect(await page.getByTestId("lab-figures").textContent()).toBe(before);
  await users.fill("100");
  await expect(users).toHaveAccessibleDescription("");
  await expectSearch(page, "?users=100&messages=5&every=25&chats=private");
  const read = page.getByTestId("lab-read");
  await read.fill("-5");
  await expect(read).toHaveAccessibleDescription(/entre 0 y 5000/);
  await read.fill("");
  await expect(read).toHaveAccessibleDescription("Escribe un número entero.");
  await page.getByTestId("lab-reset").click();
  await expect(read).toHaveValue("10");
});

test.describe("the address", () => {
  const DEEP =
    "scenario=lock&vs=runner-sequentialize&users=4&messages=3&every=30&chats=both&read=15&write=5&api=40&limit=3&seed=9&flood=1&show=lock&detail=all&step=17";

  test("restores the very state, step and all, and says the same as before", async ({ page }) => {
    await openLab(page, DEEP);
    const values = { users: 4, messages: 3, spacing: 30, read: 15, write: 5, api: 40 };
    for (const [field, value] of Object.entries({ ...values, concurrency: 3, seed: 9 })) {
      await expect(page.getByTestId(`lab-${field}`)).toHaveValue(String(value));
    }
    await expect(page.getByTestId("lab-chats")).toHaveValue("both");
    await expect(page.getByTestId("lab-flood")).toBeChecked();
    const race = page.getByTestId("race");
    await expect(race).toHaveAttribute("data-step", "17");
    await expect(race).toHaveAttribute("data-variant", "lock");
    const told = await race.locator(".race__sentence").textContent();
    const figures = await page.getByTestId("lab-figures").textContent();
    expect(search(page)).toBe(`?${DEEP}`);
    await page.reload();
    await settled(page);
    await expect(race.locator(".race__sentence")).toHaveText(told!);
    await expect(page.getByTestId("lab-figures")).toHaveText(figures!);
    // The same link, in the other language.
    await openLab(page, DEEP, "en");
    await expect(page.getByTestId("race")).toHaveAttribute("data-step", "17");
  });

  test("follows the steps, without moving the page", async ({ page }) => {
    await openLab(page);
    await page.getByTestId("race-back").click();
    await page.getByTestId("race-back").click();
    await expectSearch(page, "?step=6");
    const at = await page.evaluate(() => scrollY);
    await page.getByTestId("race-next").press("Enter");
    await page.getByTestId("race-next").press("Enter");
    await expectSearch(page, "");
    expect(await page.evaluate(() => scrollY)).toBe(at);
  });

  test("goes back and forward, through links of the page itself", async ({ page }) => {
    await openLab(page, "scenario=lock&read=33");
    await page.getByRole("link", { name: /Un chat muy activo/ }).click();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
    await expect(page.getByTestId("lab-read")).toHaveValue("10");
    await settled(page);
    await page.goBack();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("lock");
    await expect(page.getByTestId("lab-read")).toHaveValue("33");
    await page.goForward();
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
    // From another page, too.
    await page.getByRole("link", { name: "traza" }).click();
    await expect(page).toHaveURL(/about\/simulation/);
    await page.goBack();
    await page.getByTestId("lab").locator("h2").first().scrollIntoViewIfNeeded();
    await settled(page);
    expect(search(page)).toBe("?scenario=hot-chat");
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("hot-chat");
  });

  test("with nonsense in it tells what it ignored, and works", async ({ page }) => {
    await openLab(page, "users=many&color=%3Cimg%20src=x%3E&%3Cb%3E=1&scenario=lock");
    const told = page.getByTestId("lab-ignored");
    await expect(told).toContainText("«color» y «<b>»");
    await expect(told).toContainText("«users=many»");
    await expect(page.locator(".lab-scenario__name").first()).toHaveText("lock");
    await page.getByTestId("lab-read").fill("12");
    await expectSearch(page, "?scenario=lock&read=12");
    await expect(told).toHaveCount(0);
  });

  test("is what the button copies", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openLab(page);
    await page.getByTestId("lab-read").fill("77");
    await page.getByTestId("lab-link").click();
    await expect(page.getByText("Enlace copiado")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe("?read=77");
  });
});

test("of many changes in a row the newest wins", async ({ page }) => {
  await openLab(page, "users=5&messages=20&every=10&chats=private");
  await page.getByTestId("lab-read-slider").evaluate((slider: HTMLInputElement) => {
    for (let value = 0; value <= 60; value++) {
      slider.value = String(value);
      slider.dispatchEvent(new Event("input"));
    }
  });
  await settled(page);
  const dragged = await page.getByTestId("lab-figures").textContent();
  await expectSearch(page, "?users=5&messages=20&every=10&chats=private&read=60");
  await page.reload();
  await settled(page);
  await expect(page.getByTestId("lab-figures")).toHaveText(dragged!);
});

test("the old picture stays until the new one is there", async ({ page }) => {
  await openLab(page);
  const empty = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let missing = 0;
        const look = () => {
          if (document.querySelector("[data-testid=race]") === null) missing++;
        };
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
        setTimeout(() => resolve(missing), 1500);
      }),
  );
  for (const value of ["20", "30", "40"]) await page.getByTestId("lab-read").fill(value);
  expect(await empty).toBe(0);
  await settled(page);
  await expect(figure(page, "wait")).toContainText("70 ms");
});

test("without its engine the page says so, and a second try works", async ({ page }) => {
  await page.route("**/engine.*.js", (route) => route.abort());
  await page.goto(PAGE.es);
  const failure = page.getByTestId("lab-failure");
  await expect(failure).toContainText("No se pudo descargar el motor");
  await expect(failure).toHaveAttribute("role", "alert");
  await page.unroute("**/engine.*.js");
  await page.getByTestId("lab-retry").press("Enter");
  await settled(page);
  await expect(failure).toHaveCount(0);
  await expect(figure(page, "lost")).toHaveText("1");
});

test.describe("runs that do not end well are told in sentences", () => {
  test("a deadlock: who waits for whom", async ({ page }) => {
    await openLab(page, "scenario=deadlock");
    const told = page.getByTestId("lab-endings");
    await expect(told).toContainText("deadlock se bloqueó");
    await expect(told).toContainText("«/start», de Alice, espera algo que ya no puede llegar.");
    await expect(told).toContainText("«I am Alice», de Alice, espera a «/start».");
  });
  test("a crash: with its line, in English", async ({ page }) => {
    await openLab(page, "scenario=conflict", "en");
    await expect(page.getByTestId("lab-endings")).toContainText(
      /conflict failed in line \d+ of its program: .*409: Conflict/,
    );
  });
  test("a run without an end in sight", async ({ page }) => {
    await openLab(page, "scenario=flood&users=5&messages=20&every=25&chats=both");
    await expect(page.getByTestId("lab-endings")).toContainText(
      /flood no había terminado después de [\d,]+ s de tiempo virtual/,
    );
  });
});

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

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it would do, and shows its form", async ({ page }) => {
    await page.goto(PAGE.es);
    await expect(page.getByText("Sin JavaScript aquí no se puede ejecutar nada.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Laboratorio" })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "Cuánto se espera la respuesta" }),
    ).toBeVisible();
    await expect(page.getByLabel("Personas", { exact: true })).toBeDisabled();
  });
});

/** The sum of what moved by itself while the page loaded. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const { name, ...use } of [
  { name: "at 1280 px", viewport: { width: 1280, height: 800 } },
  { name: "at 360 px", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
]) {
  test.describe(name, () => {
    test.use(use);
    test("nothing moves while it loads, and nothing overflows", async ({ page }) => {
      await openLab(page);
      expect(await layoutShift(page)).toBeLessThan(0.01);
      await openCharts(page);
      expect(await layoutShift(page)).toBeLessThan(0.01);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(use.viewport.width);
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.slow(); // axe looks at every element of a long page
    test("on the page with its lists and tables open", async ({ page }) => {
      await openCharts(page, "vs=lock&users=3&messages=4&every=10&chats=both&color=red");
      for (const id of ["lab-scenario", "lab-compare"]) {
        await page.getByTestId(id).locator("summary").click();
      }
      await page.getByTestId("lab-users").fill("0");
      for (const name of ["response", "losses", "concurrency"]) {
        await page.getByTestId(`lab-table-${name}`).click();
      }
      await page.locator("[data-way=webhook]").first().focus();
      expect(await axe(page)).toEqual([]);
    });
    test("on a run that ends badly, in English, and without an engine", async ({ page }) => {
      await openLab(page, "scenario=deadlock&vs=conflict", "en");
      expect(await axe(page)).toEqual([]);
      await page.route("**/engine.*.js", (route) => route.abort());
      await page.reload();
      await expect(page.getByTestId("lab-failure")).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}

test.describe("by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test("everything to press is at least 44 px high and wide", async ({ page }) => {
    await openCharts(page);
    for (const id of ["lab-scenario", "lab-compare"]) {
      await page.getByTestId(id).locator("summary").click();
    }
    const small = await page.getByTestId("lab").evaluate((lab) => {
      const targets = lab.querySelectorAll<HTMLElement>(
        "button, select, summary, input:not([type=checkbox], [type=radio]), label:has(input)",
      );
      return [...targets]
        .filter((target) => target.closest(".race") === null)
        .flatMap((target) => {
          // A row of a chart is a button as a whole.
          const box = (target.closest(".lab-chart__row") ?? target).getBoundingClientRect();
          const name = target.dataset.testid ?? target.textContent.trim();
          return box.width < 44 || box.height < 44 ? [`${name}: ${box.width} × ${box.height}`] : [];
        });
    });
    expect(small).toEqual([]);
  });
});
