import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";
import { clipboard } from "../helpers/editor.js";
import { median, ROUNDS, type Figures } from "./figures.js";
import { buildRepl } from "./repl-site.js";
import { serve } from "./serve.js";

const SITE = ".vitepress/dist";
/** Ms from Run to the first answer. */
const ANSWER = 150;
/** Edits that are not measured, and those that are, in each round. */
const WARM_UP = 2;
const MEASURED = 5;
/** Ms from an edit until everything is ready for its run. */
const WARMTH = 2000;

const bot = (answer: string) => `import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", (ctx) => ctx.reply("${answer}"));
bot.start();
`;
const component = (answer: string) => `<template><p>${answer}</p></template>\n`;

interface Round {
  readonly ours: Awaited<ReturnType<typeof measureOurs>>;
  readonly theirs: Awaited<ReturnType<typeof measureRepl>>;
}

/** Opening the playground and running what was edited, beside `@vue/repl` with Monaco, in turn. */
export async function playgroundSpeed(): Promise<Figures> {
  if (!existsSync(SITE)) {
    console.error("bench: there is no built site; run «npm run build» first, then try again.");
    process.exit(1);
  }
  const [ours, theirs] = await Promise.all([serve(SITE), buildRepl().then(serve)]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      rounds.push({
        ours: await measureOurs(browser, ours.origin),
        theirs: await measureRepl(browser, theirs.origin),
      });
    }
    const over = (figure: (round: Round) => number) => median(rounds.map(figure));
    const replOpen = over(({ theirs: { open } }) => open);
    const replEdit = over(({ theirs: { edit } }) => edit);
    const answer = over(({ ours }) => ours.answer);
    return {
      "playground: opening it, until an editor takes keys": {
        value: over(({ ours }) => ours.plain),
        unit: "ms",
        ratio: over(({ ours, theirs }) => ours.plain / theirs.open),
        against: `@vue/repl with Monaco: ${Math.round(replOpen)} ms`,
        bound: { atMost: 0.8 },
      },
      "playground: opening it, until Monaco takes keys": {
        value: over(({ ours }) => ours.monaco),
        unit: "ms",
        ratio: over(({ ours, theirs }) => ours.monaco / theirs.open),
        against: `@vue/repl with Monaco: ${Math.round(replOpen)} ms`,
      },
      "playground: from Run to the first answer, warm": {
        value: answer,
        unit: "ms",
        ratio: answer / ANSWER,
        against: `${ANSWER} ms`,
        bound: { atMost: 1 },
      },
      "playground: the same, beside an edit's preview": {
        value: answer,
        unit: "ms",
        ratio: over(({ ours, theirs }) => ours.answer / theirs.edit),
        against: `@vue/repl, from the edit to its preview: ${Math.round(replEdit)} ms`,
        bound: { atMost: 0.5 },
      },
    };
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
}

async function measureOurs(browser: Browser, origin: string) {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/en/playground`, { waitUntil: "commit" });
    const plain = await until(page, "[data-testid=editor-code]");
    const monaco = await until(page, ".monaco-editor .view-line span");
    await takesKeys(page);
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + MEASURED; i++) {
      const text = `answer ${i}`;
      await replaceCode(page, bot(text));
      // Warm: the page makes a sandbox ready once nobody has typed for a moment.
      await page.waitForTimeout(WARMTH);
      times.push(
        await page.evaluate(async (wanted) => {
          const began = performance.now();
          document.querySelector<HTMLElement>("[data-testid=run]")!.click();
          const chat = document.querySelector("[data-testid=chat]")!;
          while (!chat.textContent.includes(wanted)) await new Promise(requestAnimationFrame);
          return performance.now() - began;
        }, text),
      );
    }
    return { plain, monaco, answer: median(times.slice(WARM_UP)) };
  } finally {
    await page.close();
  }
}

async function measureRepl(browser: Browser, origin: string) {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/`, { waitUntil: "commit" });
    const open = await until(page, ".monaco-editor .view-line span");
    await takesKeys(page);
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + MEASURED; i++) {
      const text = `preview ${i}`;
      await page.locator(".monaco-editor .view-lines").first().click();
      await page.keyboard.press("Control+A");
      const began = performance.now();
      await clipboard(page, "paste", component(text));
      await page.frameLocator("iframe").getByText(text).waitFor();
      times.push(performance.now() - began);
    }
    return { open, edit: median(times.slice(WARM_UP)) };
  } finally {
    await page.close();
  }
}

/** Ms since the page was asked for until something is in it, as the page itself sees it. */
async function until(page: Page, selector: string): Promise<number> {
  const at = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null && performance.now(),
    selector,
    { polling: "raf", timeout: 60_000 },
  );
  return (await at.jsonValue()) as number;
}

/** That it is an editor: what is typed appears. */
async function takesKeys(page: Page): Promise<void> {
  const lines = page.locator(".monaco-editor .view-lines").first();
  await lines.click();
  await page.keyboard.type("Q");
  await lines.getByText("Q").first().waitFor();
}

async function replaceCode(page: Page, code: string): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+A");
  await clipboard(page, "paste", code);
}
