import { describe, expect, test } from "vitest";
import { closestPair, contrast } from "../../helpers/colors.js";
import { readPalette } from "../../helpers/tokens.js";

const people = ["user-0", "user-1", "user-2", "user-3", "user-4", "user-5"];
const outcomes = ["lost", "kept", "caution"];

const code = ["keyword", "function", "string", "constant", "comment"];

/** AA of WCAG 2 for text. */
const READABLE = 4.5;
/** AA of WCAG 2 for shapes. */
const VISIBLE = 3;
/** CIEDE2000 between any two people, and between them and what was lost. */
const APART = 8;
/** Alice and Bob are in almost every picture. */
const FAR_APART = 25;

const pick = (palette: ReadonlyMap<string, string>, names: readonly string[]) =>
  new Map(names.map((name) => [name, palette.get(name)!]));

describe.each(["light", "dark"] as const)("the palette, %s", (theme) => {
  const palette = readPalette(theme);
  const papers = ["paper", "paper-2"].map((name) => palette.get(name)!);

  test.each([...people, ...outcomes, "ink", "ink-2", "held", "link", "link-hover"])(
    "%s can be read on both papers",
    (name) => {
      for (const paper of papers)
        expect(contrast(palette.get(name)!, paper)).toBeGreaterThanOrEqual(READABLE);
    },
  );

  test.each([...people, ...outcomes])("%s can be read on its own tint", (name) => {
    const [color, soft] = [palette.get(name)!, palette.get(`${name}-soft`)!];
    expect(soft.slice(0, 7)).toBe(color);
    expect(contrast(color, soft, papers[0])).toBeGreaterThanOrEqual(READABLE);
  });

  test.each(code)("code: %s can be read on a line that is highlighted", (name) => {
    const highlighted = palette.get("user-0-soft")!;
    const color = palette.get(`code-${name}`)!;
    expect(contrast(color, papers[1]!)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(color, highlighted, papers[1])).toBeGreaterThanOrEqual(READABLE);
  });

  test.each(["mark-0", "mark-1", "focus"])(
    "the shapes of %s can be seen on both papers",
    (name) => {
      for (const paper of papers)
        expect(contrast(palette.get(name)!, paper)).toBeGreaterThanOrEqual(VISIBLE);
    },
  );

  test("the people, and what was lost, are told apart with any colour vision", () => {
    const closest = closestPair(pick(palette, [...people, "lost"]));
    expect(closest.distance, JSON.stringify(closest)).toBeGreaterThanOrEqual(APART);
  });

  test("Alice and Bob are far apart with any colour vision", () => {
    const { distance } = closestPair(pick(palette, ["user-0", "user-1"]));
    expect(distance).toBeGreaterThanOrEqual(FAR_APART);
  });
});

test("both themes define the same names", () => {
  expect([...readPalette("dark").keys()]).toEqual([...readPalette("light").keys()]);
});

test("control: red and green of equal lightness are told apart by most readers only", () => {
  const colors = new Map([
    ["red", "#c96465"],
    ["green", "#429454"],
  ]);
  expect(closestPair(colors, ["trichromacy"]).distance).toBeGreaterThan(FAR_APART);
  const { vision, distance } = closestPair(colors);
  expect(vision).toMatch(/protanopia|deuteranopia/);
  expect(distance).toBeLessThan(APART);
});

test("control: contrast sees too pale a text, and a tint under it", () => {
  expect(contrast("#8a8a8a", "#ffffff")).toBeLessThan(READABLE);
  expect(contrast("#767676", "#ffffff")).toBeGreaterThan(READABLE);
  expect(contrast("#767676", "#0000001a", "#ffffff")).toBeLessThan(READABLE);
});
