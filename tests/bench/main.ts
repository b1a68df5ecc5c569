import { existsSync } from "node:fs";
import { buildBlankSite, weigh } from "./page-weight.js";
import { bareLoop, simulated } from "./simulation.js";

/** One figure: `ratio` is `value` over what it is measured against, in the same run. */
interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly ratio: number;
  readonly against: string;
}

const SITE = ".vitepress/dist";
const BUDGET = 25_000;

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

async function medianOf(measure: () => Promise<number>, times = 5): Promise<number> {
  const values = [];
  for (let i = 0; i < times; i++) values.push(await measure());
  return median(values);
}

if (!existsSync(SITE)) {
  console.error("bench: there is no built site; run «npm run build» first, then try again.");
  process.exit(1);
}
const figures: Record<string, Figure> = {};

const blank = await weigh(buildBlankSite(), "/");
for (const page of ["/advanced/scaling", "/en/advanced/scaling", "/plugins/session"]) {
  const { javascript } = await weigh(SITE, page);
  figures[`javascript of ${page}`] = {
    value: javascript,
    unit: "bytes gzip",
    ratio: javascript / blank.javascript,
    against: `a blank VitePress page: ${blank.javascript} (${javascript - blank.javascript} more)`,
  };
  if (javascript - blank.javascript > BUDGET) process.exitCode = 1;
}

const bare = await medianOf(bareLoop);
const engine = await medianOf(simulated);
figures["simulated updates"] = {
  value: Math.round(engine),
  unit: "updates/s",
  ratio: engine / bare,
  against: `a bare loop of bot.handleUpdate: ${Math.round(bare)}`,
};

if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
else {
  for (const [name, { value, unit, ratio, against }] of Object.entries(figures)) {
    console.log(`${name}: ${value} ${unit} — ${ratio.toFixed(2)} of ${against}`);
  }
}
