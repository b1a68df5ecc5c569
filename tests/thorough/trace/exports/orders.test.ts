import { expect, test } from "vitest";
import { en } from "../../../../locales/en.js";
import {
  chromeTrace,
  createNodeRealm,
  defaultSettings,
  exportJson,
  mermaid,
  parseExport,
  scenarios,
  type Scenario,
  type SchedulePolicy,
} from "../../../../playground/index.js";
import { seededRandom } from "../../../../playground/schedule/jitter.js";
import { breaches } from "../../../helpers/chrome-trace-rules.js";
import { parseMermaid } from "../../../helpers/mermaid.js";
import { compileFile, scenarioFile } from "../../../helpers/scenarios.js";

/** Any pending operation that is due within half a second may come next. */
function anyOrder(seed: number): SchedulePolicy {
  const random = seededRandom(seed);
  return {
    pick(agenda) {
      const near = agenda.pending().filter(({ at }) => at < agenda.now + 500);
      return near[Math.floor(random() * near.length)] ?? agenda.earliest();
    },
  };
}

test("every export holds whatever the order of events", async () => {
  const realm = await createNodeRealm();
  let losses = 0;
  let arrows = 0;
  for (const { name, program, arrivals, ...scenario } of scenarios as readonly Scenario[]) {
    if (name === "runner-backpressure") continue; // hundreds of updates, and nothing new
    const settings = { ...defaultSettings, ...scenario.settings, arrivals };
    for (const seed of [1, 2, 3]) {
      const policy = anyOrder(seed);
      const bot = compileFile(scenarioFile(program ?? name));
      const { log } = await realm.record(bot, settings, { policy });
      const trace = log!.toArray();
      const diagram = await parseMermaid(mermaid(trace, en.exports.mermaid));
      expect(diagram.ended, name).toBe(diagram.begun);
      losses += diagram.grounds.length;
      const file = chromeTrace(trace, en.exports.perfetto);
      expect(breaches(file), name).toEqual([]);
      arrows += file.traceEvents.filter(({ ph }) => ph === "s").length;
      const read = parseExport(exportJson({ scenario: name, settings, trace }));
      expect(JSON.stringify(read.trace), name).toBe(JSON.stringify(trace));
    }
  }
  // There was something to show.
  expect(losses).toBeGreaterThan(10);
  expect(arrows).toBeGreaterThan(30);
}, 120_000);
