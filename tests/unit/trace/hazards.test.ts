import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lostWrites, type TraceEvent } from "../../../playground/index.js";

/** A counter in the store, and updates that read it, add one and write it back. */
function runModel(schedule: readonly { update: number; kind: "read" | "write" }[]) {
  let value = 0;
  let version = 0;
  const copies = new Map<number, { value: number; version: number }>();
  const trace: TraceEvent[] = schedule.map(({ update, kind }, i) => {
    const stamp = { step: i + 1, at: i, operation: i, update, key: "k" };
    if (kind === "read") {
      copies.set(update, { value, version });
      return { ...stamp, kind: "read-completed", version, value };
    }
    const copy = copies.get(update)!;
    value = copy.value + 1;
    return { ...stamp, kind: "write-completed", version: ++version, seen: copy.version, value };
  });
  return { value, lost: lostWrites(trace).length };
}

/** Every order in which n updates can read and then write. */
function schedules(n: number): { update: number; kind: "read" | "write" }[][] {
  const all: { update: number; kind: "read" | "write" }[][] = [];
  const walk = (prefix: { update: number; kind: "read" | "write" }[], done: number[]) => {
    if (prefix.length === 2 * n) all.push(prefix);
    done.forEach((count, update) => {
      if (count === 2) return;
      const next = done.with(update, count + 1);
      walk([...prefix, { update, kind: count === 0 ? "read" : "write" }], next);
    });
  };
  walk([], Array<number>(n).fill(0));
  return all;
}

/** Counted by brute force elsewhere: oracles of model A. */
const oracle = {
  2: { schedules: 6, withLoss: 4, finalValues: { 1: 4, 2: 2 } },
  3: { schedules: 90, withLoss: 84, finalValues: { 1: 48, 2: 36, 3: 6 } },
  4: { schedules: 2520, withLoss: 2496, finalValues: { 1: 1152, 2: 1056, 3: 288, 4: 24 } },
};

test.each([2, 3, 4] as const)(
  "finds a loss in just the interleavings that lose, %i updates",
  (n) => {
    const runs = schedules(n).map(runModel);
    const finalValues: Record<number, number> = {};
    for (const { value } of runs) finalValues[value] = (finalValues[value] ?? 0) + 1;
    expect(runs).toHaveLength(oracle[n].schedules);
    expect(runs.filter(({ lost }) => lost > 0)).toHaveLength(oracle[n].withLoss);
    expect(finalValues).toEqual(oracle[n].finalValues);
  },
);

test("at least as many findings as the counter falls short", () => {
  // More when a later write, built on an older version, brings a lost change back.
  for (const schedule of schedules(3)) {
    const { value, lost } = runModel(schedule);
    expect(lost).toBeGreaterThanOrEqual(3 - value);
    expect(lost === 0).toBe(value === 3);
  }
});

test("putting back what was read is not a change that could be lost", () => {
  const base = { at: 0, operation: 0, key: "k" };
  const trace: TraceEvent[] = [
    { ...base, step: 1, kind: "write-completed", update: 9, version: 1, seen: null, value: "x" },
    { ...base, step: 2, kind: "read-completed", update: 1, version: 1, value: "x" },
    { ...base, step: 3, kind: "read-completed", update: 2, version: 1, value: "x" },
    { ...base, step: 4, kind: "write-completed", update: 1, version: 2, seen: 1, value: "x" },
    { ...base, step: 5, kind: "write-completed", update: 2, version: 3, seen: 1, value: "y" },
  ];
  expect(lostWrites(trace)).toEqual([]);
});

test("the source of the detector knows no bot", () => {
  expect(readFileSync("playground/trace/hazards.ts", "utf8")).not.toMatch(/grammy|runner/i);
});
