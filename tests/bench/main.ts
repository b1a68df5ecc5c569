import { existsSync } from "node:fs";
import { chromiumSpeed } from "./chromium-speed.js";
import { determinism } from "./determinism.js";
import { keeps, sentence, type Figure, type Figures } from "./figures.js";
import { labSpeed } from "./lab-speed.js";
import { nodeSpeed } from "./node-speed.js";
import { buildBlankSite, weigh } from "./page-weight.js";
import { pictureSpeed } from "./picture-speed.js";
import { playgroundSpeed } from "./playground-speed.js";

const SITE = ".vitepress/dist";
/** Bytes of gzipped JavaScript that a page may cost beyond a blank one. */
const BUDGET = 25_000;
/** The same, for what comes with the visualizer: its component, and the engine. */
const RACE_BUDGET = 150_000;
/** The same, from Run below an example until its first answer. */
const RUN_BUDGET = 250_000;

/** `npm run bench`, or only some parts: `npm run bench -- weight picture node chromium lab playground determinism`. */
const parts: Record<string, () => Promise<Figures>> = {
  weight: pageWeight,
  picture: pictureSpeed,
  node: nodeSpeed,
  chromium: chromiumSpeed,
  lab: labSpeed,
  playground: playgroundSpeed,
  determinism,
};

async function pageWeight(): Promise<Figures> {
  if (!existsSync(SITE)) {
    console.error("bench: there is no built site; run «npm run build» first, then try again.");
    process.exit(1);
  }
  const figures: Figures = {};
  const blank = await weigh(buildBlankSite(), "/");
  for (const page of ["/advanced/scaling", "/en/advanced/scaling", "/plugins/session"]) {
    const { javascript } = await weigh(SITE, page);
    const more = javascript - blank.javascript;
    figures[`javascript of ${page}`] = {
      value: javascript,
      unit: "bytes gzip",
      ratio: javascript / blank.javascript,
      against: `a blank VitePress page: ${blank.javascript} (${more} more)`,
      bound: { atMost: (blank.javascript + BUDGET) / blank.javascript },
    };
  }
  const page = "/advanced/scaling";
  const before = await weigh(SITE, page);
  const seen = await weigh(SITE, page, async (tab) => {
    await tab.locator("#race").scrollIntoViewIfNeeded();
    await tab.locator('[data-source="browser"]').waitFor();
  });
  const ran = await weigh(SITE, page, async (tab) => {
    await tab.getByTestId("example-run").first().click();
    await tab.getByTestId("example-result").getByText("#1").first().waitFor();
  });
  const later = (more: number, budget: number): Figure => ({
    value: more,
    unit: "bytes gzip",
    ratio: more / budget,
    against: `their budget: ${budget}`,
    bound: { atMost: 1 },
  });
  figures["the visualizer and the engine, once they are in view"] = later(
    seen.javascript - before.javascript,
    RACE_BUDGET,
  );
  figures["what Run below an example fetches until its first answer"] = later(
    ran.javascript + ran.css - before.javascript - before.css,
    RUN_BUDGET,
  );
  return figures;
}

const json = process.argv.includes("--json");
const named = process.argv.slice(2).filter((one) => one in parts);
const figures: Figures = {};
for (const part of named.length === 0 ? Object.keys(parts) : named) {
  const measured = await parts[part]!();
  Object.assign(figures, measured);
  if (json) continue;
  for (const [name, figure] of Object.entries(measured)) console.log(sentence(name, figure));
}
if (json) console.log(JSON.stringify(figures, null, 2));
if (!Object.values(figures).every(keeps)) process.exitCode = 1;
