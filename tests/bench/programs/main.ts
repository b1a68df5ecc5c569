import { readFileSync } from "node:fs";
import { bareLoop } from "./bare.js";
import { engine, type Input } from "./engine.js";
import { fakeTimersWorld } from "./fake-timers.js";
import { labRuns, labSearch } from "./lab.js";

/** One measurement in a process of its own: `node main.js WHAT COUNT INPUT`, told as JSON. */
const [what = "", count = "", input = ""] = process.argv.slice(2);
const read = () => JSON.parse(readFileSync(input, "utf8")) as Input;
const measures: Record<string, (count: number) => Promise<number>> = {
  bare: bareLoop,
  "fake-timers": fakeTimersWorld,
  trace: (count) => engine(read(), count, "trace"),
  metrics: (count) => engine(read(), count, "metrics"),
  lab: (count) => labRuns(read(), count),
  search: (count) => labSearch(read(), count),
};

const ms = await measures[what]!(Number(count));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, peakMegabytes }));
process.exit(0);
