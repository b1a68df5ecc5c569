import { bareLoop } from "./bare.js";
import { engine } from "./engine.js";
import { fakeTimersWorld } from "./fake-timers.js";
import { compileFile, scenarioFile } from "../../helpers/scenarios.js";

/** One measurement in a process of its own: `node main.mjs WHAT COUNT`, told as JSON. */
const [what = "", count = ""] = process.argv.slice(2);
const program = () => compileFile(scenarioFile("runner-sequentialize"));
const measures: Record<string, (count: number) => Promise<number>> = {
  bare: bareLoop,
  "fake-timers": fakeTimersWorld,
  trace: (count) => engine(program(), count, "trace"),
  metrics: (count) => engine(program(), count, "metrics"),
};

const ms = await measures[what]!(Number(count));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, peakMegabytes }));
process.exit(0);
