import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../components/playground/entries.js";
import {
  opens,
  previewOf,
  titleOf,
  wholeOf,
  type Token,
} from "../../../components/playground/preview.js";
import { playground } from "../../../locales/en/playground.js";
import type { SnapshotNode } from "../../../playground/inspect/snapshot.js";
import { takeSnapshot } from "../../../playground/inspect/take-snapshot.js";

const words = playground.console.values;
const take = (value: unknown) => takeSnapshot(value, { chars: 100_000 });
const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join("");
class Order {
  id = 7;
}
const self: Record<string, unknown> = {};
self.self = self;

describe("in one line", () => {
  test.each<[string, unknown, string]>([
    ["an object", { a: 1, "b-c": "x" }, "{ a: 1, 'b-c': 'x' }"],
    [
      "what is in it, folded",
      { a: { b: 1 }, c: [1], d: {}, e: [] },
      "{ a: {…}, c: (1) […], d: {}, e: (0) [] }",
    ],
    ["an instance", { order: new Order() }, "{ order: Order {…} }"],
    ["an array", [1, 2], "(2) [ 1, 2 ]"],
    ["bytes", new Uint8Array(2), "Uint8Array(2) [ 0, 0 ]"],
    ["a map", new Map([["a", [1]]]), "Map(1) { 'a' ⇒ (1) […] }"],
    ["a set", new Set([1]), "Set(1) { 1 }"],
    [
      "an error with more to it",
      Object.assign(new Error("bad"), { code: 5 }),
      "Error: bad { code: 5 }",
    ],
    ["functions and classes", [Order, function go() {}], "(2) [ class Order, ƒ go() ]"],
    ["words", [undefined, -0, new Date(0)], "(3) [ undefined, -0, 1970-01-01T00:00:00.000Z ]"],
    ["the first of many", [0, 1, 2, 3, 4, 5, 6, 7], "(8) [ 0, 1, 2, 3, 4, 5, … ]"],
    ["long texts", ["x".repeat(50)], `(1) [ '${"x".repeat(40)}…' ]`],
    ["very long ones", ["x".repeat(2_000)], `(1) [ '${"x".repeat(40)}…' ]`],
    ["cycles", self, "{ self: (the same object, 1 level up) }"],
    ["getters", { get a() { return 1; } }, "{ a: (computed when it is read) }"], // prettier-ignore

    ["holes", [1, , ,], "(3) [ 1, (2 holes) ]"],
  ])("%s", (_, value, text) => {
    expect(textOf(previewOf(take(value), words))).toBe(text);
  });

  test("texts and numbers have the colours of code", () => {
    const looks = new Map(
      previewOf(take({ a: "x", b: 1, c: () => {} }), words).map(({ text, look }) => [text, look]),
    );
    expect(looks.get("'x'")).toBe("string");
    expect(looks.get("1")).toBe("constant");
    expect(looks.get("a")).toBe("key");
  });
});

test("unfolded, its entries stand below", () => {
  expect([{ a: 1 }, [1], new Order(), new Map([[1, 1]]), Object.assign(new Error("no"), { a: 1 })].map((value) => textOf(titleOf(take(value) as SnapshotNode)))).toEqual(["Object", "Array(1)", "Order", "Map(1)", "Error: no"]); // prettier-ignore

  const entries = entriesOf(
    take(Object.assign([1, , , 2], { extra: true })) as SnapshotNode,
    words,
  );
  expect(entries.map(({ label, value }) => textOf([...label, ...wholeOf(value, words)]))).toEqual([
    "0: 1",
    "(2 holes)",
    "3: 2",
    "extra: true",
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test("a map's key that can be unfolded has a row of its own", () => {
  const map = new Map<unknown, unknown>([
    ["a", 1],
    [{ chat: 1 }, 2],
  ]);
  const entries = entriesOf(take(map) as SnapshotNode, words);
  expect(entries.map(({ label }) => textOf(label))).toEqual(["'a' ⇒ ", "key 1: ", "value 1: "]);
  expect(opens(entries[1]!.value)).toBe(true);
});

test("what was not kept is counted", () => {
  const deep = { kind: "object", more: 3 } as const;
  expect(opens(deep)).toBe(false);
  expect(textOf(wholeOf(deep, words))).toBe("{…} (3 entries, not kept)");
  expect(textOf(wholeOf(take("x".repeat(1_500)), words))).toMatch(
    /^'x{1000}…' \(the first 1000 of 1500 characters\)$/,
  );
});
