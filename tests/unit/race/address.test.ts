import fc from "fast-check";
import { expect, test } from "vitest";
import { viewFromText, viewToText, type RaceView } from "../../../components/race/address.js";

const RUNS = ["without", "with"];

const view: fc.Arbitrary<RaceView> = fc.record({
  run: fc.constantFrom(null, ...RUNS),
  step: fc.integer({ min: 0, max: 999_999 }),
  detail: fc.constantFrom("story", "all"),
});

test("an address gives back what was put into it", () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(viewFromText(viewToText(one), RUNS)).toEqual(one);
    }),
  );
});

test("no browser changes it", () => {
  fc.assert(
    fc.property(view, (one) => {
      const text = viewToText(one);
      const url = new URL("https://example.org/");
      url.searchParams.set("race", text);
      expect(url.search).toBe(`?race=${text}`);
    }),
  );
});

test.each([
  ["with.5", { run: "with", step: 5, detail: "story" }],
  ["both.12.all", { run: null, step: 12, detail: "all" }],
  ["without", { run: "without", step: 0, detail: "story" }],
])("%s", (text, expected) => {
  expect(viewFromText(text, RUNS)).toEqual(expected);
});

test.each([
  "",
  ".",
  "with.",
  "with.-1",
  "with.1e3",
  "with.1.5",
  "with. 1",
  "with.1234567",
  "with.٣",
  "with.5.some",
  "with.5.all.more",
  "WITH.5",
  "nobody.5",
  "__proto__.5",
  "constructor",
  "both.NaN",
  "both.Infinity",
  "<img src=x onerror=alert(1)>.1",
])("%j means nothing", (text) => {
  expect(viewFromText(text, RUNS)).toBeNull();
});

test("anything at all gives null, or a view whose address means the same", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("with", "both", "all", "story"),
    fc.integer().map(String),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const found = viewFromText(parts.join("."), RUNS);
      if (found === null) return;
      expect(found.run === null || RUNS.includes(found.run)).toBe(true);
      expect(Number.isSafeInteger(found.step) && found.step >= 0).toBe(true);
      expect(viewFromText(viewToText(found), RUNS)).toEqual(found);
    }),
  );
});
