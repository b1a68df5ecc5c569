import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPalette, type ThemeName } from "../../helpers/tokens.js";

const read = (file: string) => readFileSync(`docs/public/${file}.svg`, "utf8");
const colorsOf = (svg: string) => [...svg.matchAll(/#[0-9a-f]{6}/g)].map(([color]) => color);
const tokens = (theme: ThemeName, names: readonly string[]) =>
  names.map((name) => readPalette(theme).get(name));

test.each([
  ["wordmark", "light"],
  ["wordmark-dark", "dark"],
] as const)("%s has the colours of the %s theme", (file, theme) => {
  expect(colorsOf(read(file))).toEqual(tokens(theme, ["mark-0", "mark-1", "ink"]));
});

test("both wordmarks are the same drawing", () => {
  const shape = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, "");
  expect(shape(read("wordmark-dark"))).toBe(shape(read("wordmark")));
});

test("the favicon has the mark's colours, for a light and for a dark tab", () => {
  const names = ["mark-0", "mark-1"];
  expect(colorsOf(read("favicon"))).toEqual([...tokens("light", names), ...tokens("dark", names)]);
});
