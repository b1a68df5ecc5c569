import { expect, type Page } from "playwright/test";

export { codeOf, setCode } from "./editor.js";

export const PLAYGROUND = { es: "/playground", en: "/en/playground" } as const;
export type Language = keyof typeof PLAYGROUND;
export const languages = ["es", "en"] as const;

/** Opens the playground and waits until it can be used. Nothing runs by itself. */
export async function openPlayground(page: Page, language: Language = "es"): Promise<void> {
  await page.goto(PLAYGROUND[language]);
  await expect(page.getByTestId("playground")).toHaveAttribute("data-ready", "true");
}

export const expectStatus = (page: Page, status: string) =>
  expect(page.getByTestId("status")).toHaveAttribute("data-status", status, { timeout: 15_000 });

export const expectLost = (page: Page, count: number) =>
  expect(page.getByTestId("lost-writes")).toHaveAttribute("data-count", String(count));

/** Runs what is in the editor, and waits for how it ends. */
export async function run(page: Page, status = "ok"): Promise<void> {
  await page.getByTestId("run").click();
  await expectStatus(page, status);
}

/** Writes to the bot as whoever is chosen. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByTestId("chat-input").fill(text);
  await page.getByTestId("chat-send").click();
}

/** What stands in the chat: who wrote it, and the text. */
export function said(page: Page) {
  return page
    .getByTestId("chat")
    .getByTestId("chat-message")
    .evaluateAll((all) =>
      all.map((one) => {
        const text = one.querySelector(".chat-message__text")?.textContent?.trim() ?? "";
        return `${(one as HTMLElement).dataset.from}: ${text}`;
      }),
    );
}

/** A screen without a mouse: there the plain editor stays, which a test fills faster. */
export const plainEditor = {
  viewport: { width: 1280, height: 900 },
  hasTouch: true,
  isMobile: true,
};
