import fc from "fast-check";
import { expect, test } from "vitest";
import { BOLD, fit } from "../../../components/race/picture/fit.js";

test("what fits stays as it is; the rest ends in an ellipsis, and says nothing false", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: -20, max: 400 }),
      (text, pixels) => {
        // prettier-ignore
        const fitted = fit(text, pixels);
        expect([...fitted].length * 6.1).toBeLessThanOrEqual(Math.max(0, pixels));
        if (fitted === text || fitted === "") return;
        expect(fitted.endsWith("…")).toBe(true);
        expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
      },
    ),
  );
});

test("no character is cut in two", () => {
  expect(fit("🏎🏎🏎🏎🏎", 4 * 6.2)).toBe("🏎🏎🏎…");
});

test("bold is wider, and less than three characters are none", () => {
  expect(fit("1234567890", 61)).toBe("1234567890");
  expect(fit("1234567890", 61, BOLD)).toBe("1234567…");
  expect(fit("1234567890", 18)).toBe("");
  expect(fit("ab", 18)).toBe("ab");
  expect(fit("one two three", 5 * 6.1)).toBe("one…");
});
