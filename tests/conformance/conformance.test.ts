import { afterAll, expect, test } from "vitest";
import { missing } from "./case.js";
import { cases } from "./cases.js";
import { conform, differences, simulate, tellLate } from "./conform.js";
import { runInReality } from "./reality.js";
import { runInSimulation } from "./simulation.js";

await simulate(cases);

const find = (wanted: string) => cases.find(({ name }) => name === wanted)!;
const alike = cases.filter(({ known }) => known === undefined);
const known = cases.filter((one) => !alike.includes(one));

test("there are as many cases as promised, each with a name of its own", () => {
  expect(alike.length).toBeGreaterThanOrEqual(25);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

for (const one of alike) {
  test.concurrent(`${one.name}: reality does what the simulation does`, async () => {
    const { findings } = await conform(one);
    expect(findings.join("\n")).toBe("");
  });
}

for (const one of known) {
  test.concurrent(`${one.name} still differs: ${one.known}`, async () => {
    const { simulated, real } = await conform(one);
    expect(missing(one.shows, real)).toEqual([]);
    // Once they are the same, `known` has to go.
    expect(real).not.toEqual(simulated);
  });
}

test("a simulation of another program, or with other latencies, is found out", async () => {
  const runner = find("runner");
  const { outcome, ms } = await runInSimulation(runner);
  const real = await runInReality(runner, ms);
  expect(differences(outcome, real)).toEqual([]);

  const other = await runInSimulation({ ...runner, file: find("runner-sequentialize").file });
  expect(differences(other.outcome, real).join()).toMatch(/calls .*sessions .*lostWrites /s);

  const latency = { read: 20, write: 20, api: 20 };
  const fast = await runInSimulation({ ...runner, settings: { latency } });
  expect(differences(fast.outcome, real).join()).toMatch(/calls .*sessions .*lostWrites /s);
});

test("two equal outcomes that do not show what the case is for are found out", async () => {
  const { outcome } = await runInSimulation(find("runner"));
  const shows = { lost: 0, calls: ["#3"], printed: ["hello"], ended: "boom", sessions: {} };
  expect(missing(shows, outcome)).toHaveLength(5);
});

afterAll(tellLate);
