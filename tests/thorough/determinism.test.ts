import { expect, test } from "vitest";
import { createNodeRealm, scenarios, type Scenario } from "../../playground/index.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";

test.each(scenarios as readonly Scenario[])(
  "$name: one trace, however often it runs",
  async ({ name, program, arrivals, settings }) => {
    const realm = await createNodeRealm();
    const compiled = compileFile(scenarioFile(program ?? name));
    const traces = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const { log } = await realm.record(compiled, { ...settings, arrivals, seed: 7 });
      traces.add(JSON.stringify(log!.toArray()));
    }
    expect(traces.size).toBe(1);
    const { log } = await realm.record(compiled, { ...settings, arrivals, seed: 8 });
    // Another seed is another run, or there would be nothing to agree on.
    expect(traces).not.toContain(JSON.stringify(log!.toArray()));
  },
);
