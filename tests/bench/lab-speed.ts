import { chromium, type Page } from "playwright";
import type { Settings } from "../../playground/index.js";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";
import { openClient } from "../helpers/client.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";
import { median, ROUNDS, type Figures } from "./figures.js";
import { nodePrograms } from "./node-programs.js";
import { labSettings, MEASURED, searchSettings, WARM_UP } from "./programs/lab.js";

const COUNT = 100;
/** Schedules that a search runs. */
const BUDGET = 2_000;

/** Ms from a request of the laboratory page to its result, beside the same in Node, in turn. */
export async function labSpeed(): Promise<Figures> {
  const measureInNode = await nodePrograms();
  const program = compileFile(scenarioFile("runner-sequentialize"));
  const settings = labSettings(COUNT);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const measureInChromium = async () => {
      const page: Page = await browser.newPage();
      await openClient(page);
      const { open, runs, searched } = await page.evaluate(openAndRun, {
        program,
        settings,
        count: WARM_UP + MEASURED,
        searchSettings,
        budget: BUDGET,
      });
      await page.close();
      return { open, first: runs[0]!, warm: median(runs.slice(WARM_UP)), searched };
    };
    const measure = async () => ({
      node: measureInNode("lab", COUNT).ms,
      nodeSearch: measureInNode("search", BUDGET).ms,
      chromium: await measureInChromium(),
    });
    type Round = Awaited<ReturnType<typeof measure>>;
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await measure());
    const over = (figure: (round: Round) => number) => median(rounds.map(figure));
    const node = over((round) => round.node);
    const opening = over(({ chromium: { open } }) => open);
    return {
      "lab: a run of 100 updates in a worker": {
        value: over(({ chromium: { warm } }) => warm),
        unit: "ms from the request to the result",
        ratio: over((round) => round.chromium.warm / round.node),
        against: `the same in Node: ${node.toFixed(1)} ms`,
        bound: { atMost: 3 },
      },
      "lab: opening an engine, and its first run of 100 updates": {
        value: over(({ chromium: { open, first } }) => open + first),
        unit: `ms, of which opening ${Math.round(opening)}`,
        ratio: over(({ chromium: { open, first, warm } }) => (open + first) / warm),
        against: "a later run",
      },
      "lab: schedules that a search runs in a worker": {
        value: over(({ chromium: { searched } }) => (1000 * BUDGET) / searched),
        unit: "runs of three updates a second",
        ratio: over((round) => round.nodeSearch / round.chromium.searched),
        against: `the same in Node: ${Math.round(over((round) => (1000 * BUDGET) / round.nodeSearch))}`,
      },
    };
  } finally {
    await browser.close();
  }
}

interface Request {
  readonly program: Parameters<typeof client.record>[0];
  readonly settings: Partial<Settings>;
  readonly count: number;
  readonly searchSettings: Partial<Settings>;
  readonly budget: number;
}

/** In the page: ms until an engine is open, of each of its runs, and of a search. */
async function openAndRun({ program, settings, count, searchSettings, budget }: Request) {
  const start = performance.now();
  const engine = await client.openEngine([program]);
  const open = performance.now() - start;
  const runs: number[] = [];
  for (let i = 0; i < count; i++) {
    const asked = performance.now();
    const { status } = await engine.run(0, settings);
    if (status !== "ok") throw new Error(`the run in Chromium ended with ${status}`);
    runs.push(performance.now() - asked);
  }
  const begun = performance.now();
  const { runs: tried } = await engine.search(0, searchSettings, { budget });
  const searched = performance.now() - begun;
  if (tried !== budget) throw new Error(`the search in Chromium ended after ${tried} runs`);
  engine.dispose();
  return { open, runs, searched };
}
