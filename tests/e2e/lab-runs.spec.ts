import { expect, test } from "playwright/test";
import { expectSearch, figure, LAB, openLab, settled } from "../helpers/lab.js";

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
  await page.goto(LAB.es);
  const failure = page.getByTestId("lab-failure");
  await expect(failure).toContainText("No se pudo descargar el motor");
  await expect(failure).toHaveAttribute("role", "alert");
  await page.unroute("**/engine.*.js");
  await page.getByTestId("lab-retry").press("Enter");
  await settled(page);
  await expect(failure).toHaveCount(0);
  await expect(figure(page, "lost")).toHaveText("1");
});

test("what takes long is said to be under way, and what does not is not", async ({ page }) => {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => (deliver = resolve));
  await page.route("**/engine.*.js", async (route) => {
    await delivered;
    await route.continue();
  });
  await page.goto(LAB.es);
  const status = page.locator(".lab__status");
  await expect(status).toHaveText("Cargando el motor…");
  await expect(figure(page, "lost")).toHaveText("–");
  deliver();
  await settled(page);
  await expect(status).toHaveText("");
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
