import inspect from "object-inspect";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, unfold } from "../../../components/playground/fold.js";

test("an object and a list unfold, in each other too, with what stands before them", () => {
  expect(fold("got { a: 1, list: [ 'x, {', 2 ], none: {} } and more")).toEqual([
    "got ",
    {
      head: "{",
      parts: [
        "a: 1",
        { head: "list: [", parts: ["'x, {'", "2"], tail: "]" },
        { head: "none: {", parts: [], tail: "}" },
      ],
      tail: "}",
    },
    " and more",
  ]);
});

test.each([
  "f(x)[1] of a sentence",
  "items[0] = }",
  "{ never ends",
  "[ wrong }",
  "'",
  "{ 'open: 1",
])("%s: what is no value stays as it is", (line) => {
  expect(fold(line)).toEqual([line]);
});

test("whatever is printed, nothing of it is lost", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const line = inspect(value, { depth: 4 });
      const squeeze = (text: string) => text.replace(/\s/g, "");
      expect(squeeze(fold(line).map(unfold).join(""))).toBe(squeeze(line));
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("{", "}", "[", "]", "'", '"', ",", " ", "a", "\\") }),
      (line) => {
        const squeeze = (text: string) => text.replace(/[\s,]/g, "");
        expect(squeeze(fold(line).map(unfold).join(""))).toBe(squeeze(line));
      },
    ),
  );
});
