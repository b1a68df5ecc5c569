import { expect, test } from "vitest";
import { stepFrom } from "../../../components/hovers/steps.js";

const places = [
  [0, 0, 3, 0],
  [0, 8, 3, 0],
  [2, 1, 3, 0],
  [2, 9, 3, 0],
  [2, 20, 3, 0],
] as const;

test("keys lead along the program, and from line to line", () => {
  const step = (from: number, key: string) => stepFrom(places, from, key);
  expect(step(0, "ArrowRight")).toBe(1);
  expect(step(2, "ArrowLeft")).toBe(1);
  expect(step(1, "ArrowDown")).toBe(3);
  expect(step(4, "ArrowUp")).toBe(1);
  expect([step(0, "End"), step(4, "Home")]).toEqual([4, 0]);
  expect(step(1, "a")).toBeUndefined();
});

test("at the ends they stay", () => {
  for (const key of ["ArrowRight", "ArrowDown"]) expect(stepFrom(places, 4, key)).toBe(4);
  for (const key of ["ArrowLeft", "ArrowUp"]) expect(stepFrom(places, 0, key)).toBe(0);
});
