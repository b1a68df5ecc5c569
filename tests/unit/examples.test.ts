import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { examples } from "../../playground/examples/manifest.js";
import { defaultSettings, scenarios, type Scenario } from "../../playground/index.js";
import { convert } from "../../playground/snippet/convert/convert.js";
import { includedFiles } from "../helpers/blocks.js";
import { examples as cases } from "../conformance/cases/examples.js";
import { missing } from "../conformance/case.js";
import { runInSimulation } from "../conformance/simulation.js";

const HOME = "playground/examples";
/** Programs whose flavours were written by hand: they are what the converter is measured by. */
const BY_HAND = ["playground/scenarios/runner", "playground/scenarios/runner-sequentialize"];
/** Programs that are about Node itself. */
const NODE_ONLY = ["playground/examples/distribute"];

const shown = includedFiles.map(dirname).filter((folder) => folder.startsWith("playground/"));
const folders = [...new Set([...shown, ...examples.map(({ name }) => `${HOME}/${name}`)])].sort();

test("every example is a folder, and every folder an example; none is called as a scenario is", () => {
  const names = examples.map(({ name }) => name);
  const found = readdirSync(HOME, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...names].sort()).toEqual(found.sort());
  const taken = new Set<string>(scenarios.map(({ name }) => name));
  expect(names.filter((name) => taken.has(name))).toEqual([]);
});

/** A program of the site in another flavour, laid out as all code is. `-u` writes it. */
async function inFlavour(folder: string, file: "bot.js" | "bot.deno.ts"): Promise<string> {
  const source = readFileSync(`${folder}/bot.ts`, "utf8");
  const converted = convert(source, "ts", file === "bot.js" ? "js" : "deno");
  const path = `${folder}/${file}`;
  return format(converted, { ...(await resolveConfig(path)), filepath: path });
}

for (const folder of folders.filter((one) => !BY_HAND.includes(one))) {
  const flavours = NODE_ONLY.includes(folder) ? ["bot.js"] : ["bot.js", "bot.deno.ts"];
  test.each(flavours as ("bot.js" | "bot.deno.ts")[])(
    `${folder}/%s is its bot.ts, converted`,
    async (file) => {
      const text = await inFlavour(folder, file);
      await expect(text).toMatchFileSnapshot(`../../${folder}/${file}`);
    },
  );
}

test.each(cases)("$name shows what it is for", async (one) => {
  const { outcome } = await runInSimulation(one);
  expect(missing(one.simulated ?? one.shows, outcome)).toEqual([]);
});

test.each(cases)("$name shows it at the pages' latencies, too", async (one) => {
  const { arrivals } = (examples as readonly Scenario[]).find(({ name }) => name === one.name)!;
  const { latency } = defaultSettings;
  const { outcome } = await runInSimulation({
    ...one,
    arrivals,
    settings: { ...one.settings, latency },
  });
  expect(missing(one.simulated ?? one.shows, outcome)).toEqual([]);
});
