import { expect, test } from "vitest";
import { crowdProblem, FIELDS, limits, readNumber } from "../../../components/lab/limits.js";
import { GROUPS, rowsOf, WAYS } from "../../../components/lab/ways.js";
import { scenarios } from "../../../playground/scenarios/manifest.js";

test.each(FIELDS)("%s takes whole numbers within its limits, and says so of others", (field) => {
  const { min, max, slider } = limits[field];
  expect(slider).toBeLessThanOrEqual(max);
  expect(readNumber(field, String(min))).toBe(min);
  expect(readNumber(field, ` ${max} `)).toBe(max);
  const outside = { code: "out-of-range", data: { min, max } };
  expect(readNumber(field, String(min - 1))).toEqual(outside);
  expect(readNumber(field, String(max + 1))).toEqual(outside);
  for (const text of ["", " ", "1.5", "1e2", "0x1", "one", "١", "Infinity", "--1"]) {
    expect(readNumber(field, text), text).toEqual({ code: "not-a-number", data: {} });
  }
});

test("minus zero is zero", () => {
  expect(Object.is(readNumber("spacing", "-0"), 0)).toBe(true);
});

test("five hundred messages are the most", () => {
  const crowd = { spacing: 0, chats: "private" } as const;
  expect(crowdProblem({ ...crowd, users: 100, messages: 5 })).toBeNull();
  expect(crowdProblem({ ...crowd, users: 167, messages: 3 })).toEqual({
    code: "too-many",
    data: { messages: 501, most: 500 },
  });
});

test("the groups hold every scenario once", () => {
  const grouped = Object.values(GROUPS).flat();
  expect([...grouped].sort()).toEqual(scenarios.map(({ name }) => name).sort());
});

test("the charts have a row for every way, and one for a chosen scenario that is none", () => {
  expect(rowsOf("runner")).toBe(WAYS);
  expect(rowsOf("deadlock")).toEqual([...WAYS, "deadlock"]);
});
