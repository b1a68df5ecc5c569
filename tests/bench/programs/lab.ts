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
