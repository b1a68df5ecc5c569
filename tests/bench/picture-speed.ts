import { resolve } from "node:path";
import vue from "@vitejs/plugin-vue";
import { chromium, type Browser, type Page } from "playwright";
import { build } from "vite";
import type { RaceRun } from "../../components/race/model.js";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";
import { median, ROUNDS, type Figures } from "./figures.js";
import { pictureRuns } from "./picture-runs.js";
import type { PicturePage } from "./programs/picture/main.js";
import { serve } from "./serve.js";

declare const picture: PicturePage;

const EVENTS = 10_000;
const FEW = 1_000;
/** How many times slower Chromium runs while it is scrubbed. */
const THROTTLING = 4;
/** Frames in which the scrubber goes from end to end. */
const FRAMES = 240;
const FASTEST = 55;
/** Ms that 95 of 100 frames stay below. */
const LONGEST = 25;

/** How smoothly a run of 10,000 events is scrubbed, and how long it takes to open. */
export async function pictureSpeed(): Promise<Figures> {
  const { origin, close } = await serve(await buildPage());
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const [many, few] = [await pictureRuns(EVENTS), await pictureRuns(FEW)];
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(browser, origin, many, few));
    return figuresOf(rounds);
  } finally {
    await browser.close();
    close();
  }
}

type Round = Readonly<Record<"many" | "few", number>> &
  Readonly<Record<"picture" | "empty", Frames>>;

interface Frames {
  /** Frames a second. */
  readonly rate: number;
  /** Ms that 95 of 100 frames stay below. */
  readonly p95: number;
}

async function round(
  browser: Browser,
  origin: string,
  many: readonly RaceRun[],
  few: readonly RaceRun[],
): Promise<Round> {
  const onPage = async <T>(act: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(origin, { waitUntil: "load" });
    const result = await act(page);
    await page.close();
    return result;
  };
  const open = (runs: readonly RaceRun[]) => (page: Page) =>
    page.evaluate((all) => picture.open(all, "all"), runs);
  // What is compiled and laid out for the first time is the same for both.
  await onPage(open(few));
  const opened = {
    few: await onPage(open(few)),
    many: await onPage(open(many)),
  };
  const scrubbed = await onPage(async (page) => {
    await open(many)(page);
    return scrub(page);
  });
  const empty = await onPage(async (page) => {
    await page.evaluate(() => picture.openEmpty());
    return scrub(page);
  });
  return { ...opened, picture: scrubbed, empty };
}

/** Drags the scrubber from end to end, a bit with each frame. */
async function scrub(page: Page): Promise<Frames> {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: THROTTLING });
  const times = await page.evaluate((frames) => picture.scrub(frames), FRAMES);
  const sorted = [...times].sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    rate: (1000 * times.length) / total,
    p95: sorted[Math.floor(0.95 * sorted.length)]!,
  };
}

function figuresOf(rounds: readonly Round[]): Figures {
  const over = (figure: (one: Round) => number) => median(rounds.map(figure));
  const rate = over((one) => one.picture.rate);
  const p95 = over((one) => one.picture.p95);
  const empty = over((one) => one.empty.rate);
  const few = over((one) => one.few);
  return {
    [`picture: scrubbing ${EVENTS} events, ${THROTTLING} times slower`]: {
      value: rate,
      unit: "frames a second",
      ratio: rate / FASTEST,
      against: `${FASTEST} (an empty scrubber: ${empty.toFixed(1)}${able(empty)})`,
      bound: { atLeast: 1 },
    },
    "picture: 95 of 100 of these frames are shorter": {
      value: p95,
      unit: "ms",
      ratio: p95 / LONGEST,
      against: `${LONGEST} ms (an empty scrubber: ${over((one) => one.empty.p95).toFixed(1)})`,
      bound: { atMost: 1 },
    },
    [`picture: opening ${EVENTS} events`]: {
      value: over((one) => one.many),
      unit: "ms",
      ratio: over((one) => one.many / one.few),
      against: `opening ${FEW}: ${Math.round(few)} ms`,
      bound: { atMost: 2 },
    },
  };
}

/** Where not even an empty page reaches what is asked, the machine is too slow or too busy to tell. */
function able(empty: number): string {
  return empty >= FASTEST ? "" : ": too few even with nothing to draw, measure on a quiet machine";
}

/** @returns the folder of a page with the visualizer alone */
async function buildPage(): Promise<string> {
  const dist = resolve(".cache/picture");
  await build({
    configFile: false,
    root: resolve("tests/bench/programs/picture"),
    logLevel: "error",
    plugins: [vue()],
    build: { outDir: dist, emptyOutDir: true, target: "es2022" },
  });
  return dist;
}
