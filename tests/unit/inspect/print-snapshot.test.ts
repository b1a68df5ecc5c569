import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { printSnapshot } from "../../../playground/inspect/print-snapshot.js";
import { takeSnapshot } from "../../../playground/inspect/take-snapshot.js";

const print = (value: unknown) => printSnapshot(takeSnapshot(value, { chars: 100_000 }));

test.each<[unknown, string]>([
  [{ a: [1, { b: "it's\n" }], "c-d": null }, "{ a: [ 1, { b: 'it\\'s\\n' } ], 'c-d': null }"],
  [[], "[]"],
  [new Map([["a", new Set([1])]]), "Map(1) { 'a' => Set(1) { 1 } }"],
  [new Error("bad"), "Error: bad"],
  [[new Error("bad", { cause: 1 })], "[ [Error: bad] { cause: 1 } ]"],
  [
    [
      () => {},
      class Point {
        x = 1;
      },
    ],
    "[ [Function (anonymous)], [class Point] ]",
  ],
  [{ a: { b: { c: { d: {}, e: { f: 1 } } } } }, "{ a: { b: { c: { d: {}, e: [Object] } } } }"],
  [[[[[[1]]]]], "[ [ [ [ [Array] ] ] ] ]"],
  [[[[[{ __proto__: null, a: 1 }]]]], "[ [ [ [ [Object: null prototype] ] ] ] ]"],
  [Array.from({ length: 102 }, () => 0), `[ ${"0, ".repeat(100)}... 2 more items ]`],
  [["x".repeat(1_001)], `[ '${"x".repeat(1_000)}'... 1 more character ]`],
  ["\u001b[31m", "'\\x1b[31m'"],
  [Object.create({ inherited: 1 }), "{}"],
])("case %#", (value, line) => {
  expect(print(value)).toBe(line);
});

test("it is what Node prints in one line", () => {
  const name = fc.stringMatching(/^[\w -]*$/);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      name,
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, NaN, -0, 7n, Symbol("s"), new Date(5), /x/g, () => {}),
      fc.array(tie("value"), { maxLength: 6 }),
      fc.dictionary(name, tie("value"), { maxKeys: 4 }),
      fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map((pairs) => new Map(pairs)),
      fc.array(name, { maxLength: 3 }).map((items) => new Set(items)),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      // Node counts the outermost as level 0, and puts an object without a prototype otherwise.
      const options = { depth: 3, compact: true, breakLength: Infinity } as const;
      expect(print([one])).toBe(inspect([one], options));
    }),
  );
});
