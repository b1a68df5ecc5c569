import { resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";
import { bundleOptions } from "../../playground/build/libraries.js";
import { engineText, programNames } from "../../playground/build/engine.js";
import { workerText } from "../../playground/platform/worker-text.js";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";
import { median, ROUNDS, type Figures } from "./figures.js";

const COUNT = 100_000;

/** Updates per second in Chromium, each measurement in a worker of its own, in turn. */
export async function chromiumSpeed(): Promise<Figures> {
  const program = compileFile(scenarioFile("runner-sequentialize"));
  const engine = workerText({
    programs: [program],
    names: programNames,
    chunks: new Map(),
    engine: await engineText(resolve("tests/bench/programs/chromium-engine.ts")),
  });
  const { outputFiles } = await build({
    ...bundleOptions(),
    // As published: nothing is lowered, nothing instrumented.
    supported: {},
    entryPoints: ["tests/bench/programs/chromium-bare.ts"],
  });
  const texts = { engine, bare: outputFiles![0]!.text };

  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const page = await browser.newPage();
    const measure = async (what: keyof typeof texts) => {
      const request = { count: COUNT };
      const { ms, whole } = await page.evaluate(runInWorker, [texts[what], request] as const);
      if (!whole) throw new Error(`the run of ${COUNT} updates in Chromium did not end well`);
      return ms;
    };
    const rounds: { bare: number; engine: number }[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      rounds.push({ bare: await measure("bare"), engine: await measure("engine") });
    }
    const speed = (what: keyof typeof texts) =>
      median(rounds.map((round) => (1000 * COUNT) / round[what]));
    return {
      "chromium: simulated updates": {
        value: speed("engine"),
        unit: "updates/s",
        ratio: median(rounds.map(({ bare, engine }) => bare / engine)),
        against: `a bare loop of bot.handleUpdate in the same browser: ${Math.round(speed("bare"))}`,
        bound: { atLeast: 0.25 },
      },
    };
  } finally {
    await browser.close();
  }
}

/** In the page: runs a script in a worker, asks it once, and gives its answer. */
async function runInWorker([text, request]: readonly [string, unknown]) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(url);
  try {
    return await new Promise<{ ms: number; whole: boolean }>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => resolve(data as { ms: number; whole: boolean });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
