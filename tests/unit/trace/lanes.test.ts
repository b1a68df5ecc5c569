import { beforeAll, expect, test } from "vitest";
import type { Trace } from "../../../playground/index.js";
import { lanesOf } from "../../../playground/trace/lanes.js";
import { scenarioTraces } from "../../helpers/traces.js";

let traces: Map<string, Trace>;
beforeAll(async () => {
  traces = await scenarioTraces();
}, 60_000);

/** The phases of each update, from when to when, and how it ended. */
const course = (name: string, update: number) => {
  const lane = lanesOf(traces.get(name)!).find((one) => one.update === update)!;
  return [
    ...lane.stretches.map(({ phase, from, to }) => `${from}-${to} ${phase}`),
    ...lane.ends.map(({ kind, at }) => `${at} ${kind}`),
  ];
};

test("the phases of an update, from its arrival to its end", () => {
  expect(course("runner-sequentialize", 2)).toEqual([
    "125-135 arrived",
    "135-150 held",
    "150-160 reading",
    "160-180 handling",
    "180-190 writing",
    "190 finished",
  ]);
});

test("stretches of one update follow each other and never overlap, in any scenario", () => {
  for (const [name, trace] of traces) {
    for (const { stretches } of lanesOf(trace)) {
      stretches.forEach(({ from, to }, place) => {
        expect(from, name).toBeGreaterThanOrEqual(stretches[place - 1]?.to ?? 0);
        expect(to, name).toBeGreaterThan(from);
      });
    }
  }
});

test("nothing goes on in a process that has ended, although what it sent is answered", () => {
  expect(course("shutdown", 1)).toEqual([
    "100-110 arrived",
    "110-120 reading",
    "120-140 handling",
    "140-150 writing",
    "150 cut",
  ]);
  expect(
    traces.get("shutdown")!.some(({ kind, at }) => kind === "write-completed" && at >= 150),
  ).toBe(true);
});

test("what a handler did not await goes on after it, and ends with its last operation", () => {
  expect(course("runner-sequentialize-unawaited", 1)).toEqual([
    "100-110 arrived",
    "110-120 reading",
    "120-140 handling",
    "140-150 writing",
    "110 finished",
  ]);
});

test("an update that is delivered again while its first run goes on is in hand throughout", () => {
  const [, ...phases] = lanesOf(traces.get("webhook-timeout")!)[0]!.stretches;
  for (const [place, { from }] of phases.entries()) {
    if (place > 0 && from < 26_190) expect(from).toBe(phases[place - 1]!.to);
  }
  expect(course("webhook-timeout", 1)).toContain("15170-23170 handling");
});
