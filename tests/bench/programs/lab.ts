import type { Settings } from "../../../playground/index.js";
import { createNodeRealm } from "../../../playground/platform/node.js";
import { median } from "../figures.js";
import type { Input } from "./engine.js";

/** Runs before the measured ones: a reader has changed some settings already. */
export const WARM_UP = 20;
export const MEASURED = 25;

/** What the laboratory page asks for: messages of ten people, one each 10 ms. */
export function labSettings(count: number): Partial<Settings> {
  return {
    arrivals: Array.from({ length: count }, (_, i) => ({
      at: 100 + 10 * i,
      from: `User ${i % 10}`,
      text: String(i),
    })),
  };
}

/** What a search goes through: two people, of whom one writes twice. */
export const searchSettings: Partial<Settings> = {
  arrivals: ["Alice", "Bob", "Alice"].map((from, i) => ({
    at: 100 + 25 * i,
    from,
    text: String(i + 1),
  })),
};

/** Ms of a search of `budget` schedules, of which none loses anything, with a warm engine. */
export async function labSearch({ program, libraries }: Input, budget: number): Promise<number> {
  const { search } = await createNodeRealm({ libraries });
  await search(program, searchSettings, { budget: WARM_UP });
  const start = performance.now();
  const { runs } = await search(program, searchSettings, { budget });
  const ms = performance.now() - start;
  if (runs !== budget) throw new Error(`the search ended after ${runs} runs`);
  return ms;
}

/** Ms of a warm run of the laboratory page's kind, result included: the median. */
export async function labRuns({ program, libraries }: Input, count: number): Promise<number> {
  const { run } = await createNodeRealm({ libraries });
  const settings = labSettings(count);
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + MEASURED; i++) {
    const start = performance.now();
    const { status } = await run(program, settings);
    times.push(performance.now() - start);
    if (status !== "ok") throw new Error(`the run of ${count} updates ended with ${status}`);
  }
  return median(times.slice(WARM_UP));
}
