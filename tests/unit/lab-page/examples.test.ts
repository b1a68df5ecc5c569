import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figuresOf } from "../../../components/lab/figures.js";
import { fromQuery, toQuery } from "../../../components/lab/query.js";
import { runSettings, scenarioOf } from "../../../components/lab/settings.js";
import { createNodeRealm } from "../../../playground/index.js";
import { compileFile, scenarioFile } from "../../helpers/scenarios.js";

/** The addresses that the page proposes to try, in order. */
const links = (page: string) =>
  [...readFileSync(page, "utf8").matchAll(/\]\((?:\/en)?\/lab\?([^)]*)\)/g)].map(
    ([, query]) => query!,
  );
const proposed = links("docs/lab.md");

/** The figures of the programs that an address shows. */
async function runAll(query: string) {
  const { settings } = fromQuery(query);
  const { run } = await createNodeRealm();
  const figures = [];
  for (const name of [settings.scenario, ...settings.compare]) {
    const program = compileFile(scenarioFile(scenarioOf(name).program ?? name));
    figures.push(figuresOf(await run(program, runSettings(settings, name))));
  }
  return figures;
}

test("both languages propose the same, as short as it can be said", () => {
  expect(links("docs/en/lab.md")).toEqual(proposed);
  for (const query of proposed) {
    const address = fromQuery(query);
    expect(address.ignored).toEqual([]);
    expect(toQuery(address)).toBe(query);
  }
});

test("each shows what the page says of it", async () => {
  const [five, hot, two, hurried, ...rest] = proposed;
  expect(rest).toEqual([]);
  const [lock, ordered] = await runAll(five!);
  expect([lock!.lost, ordered!.lost]).toEqual([0, 0]);
  expect(lock!.busy.peak).toBe(1);
  expect(ordered!.busy.peak).toBeGreaterThan(3);
  const [chat] = await runAll(hot!);
  expect(chat!.somebody!.name).toBe("Bob");
  expect(chat!.somebody!.response.median).toBeGreaterThan(1000);
  const [apart, partitioned] = await runAll(two!);
  expect(apart!.lost).toBeGreaterThan(0);
  expect(partitioned!.lost).toBe(0);
  for (const one of await runAll(hurried!)) {
    expect(one.lost).toBe(0);
    expect(one.updates.failed).toBeGreaterThan(0);
  }
});
