import { createHash } from "node:crypto";
import { createNodeRealm, scenarios, type Scenario } from "../../playground/index.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";
import type { Figures } from "./figures.js";

const RUNS = 1_000;

/** Runs each scenario again and again with the same seed: how many traces come of it? */
export async function determinism(): Promise<Figures> {
  const realm = await createNodeRealm();
  const figures: Figures = {};
  let most = 0;
  for (const { name, program, arrivals, settings } of scenarios as readonly Scenario[]) {
    const compiled = compileFile(scenarioFile(program ?? name));
    const hashes = new Set<string>();
    for (let i = 0; i < RUNS; i++) {
      const { log } = await realm.record(compiled, { ...settings, arrivals, seed: 7 });
      const hash = createHash("sha256");
      hashes.add(hash.update(JSON.stringify(log!.toArray())).digest("hex"));
    }
    most = Math.max(most, hashes.size);
  }
  figures["node: different traces of a scenario"] = {
    value: most,
    unit: `traces at most in ${RUNS} runs of each of ${scenarios.length} scenarios`,
    ratio: most,
    against: "one (that Chromium writes the same one is tested in tests/e2e/trace.spec.ts)",
    bound: { atMost: 1 },
  };
  return figures;
}
