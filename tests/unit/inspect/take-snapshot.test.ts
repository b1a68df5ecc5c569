import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSnapshot } from "../../../playground/inspect/check-snapshot.js";
import { createProxy } from "../../../playground/inspect/proxies.js";
import {
  SNAPSHOT_DEPTH,
  SNAPSHOT_ENTRIES,
  SNAPSHOT_TEXT,
  type Snapshot,
  type SnapshotNode,
} from "../../../playground/inspect/snapshot.js";
import { takeSnapshot } from "../../../playground/inspect/take-snapshot.js";

const take = (value: unknown, chars = 100_000) => takeSnapshot(value, { chars });
const fieldsOf = (value: unknown) => (take(value) as SnapshotNode).fields;

describe("each kind of values has a description:", () => {
  class Point {
    x = 1;
    #hidden = 2;
    get sum(): number {
      throw new Error(`called ${this.#hidden}`);
    }
  }
  class Names extends Map<string, number> {
    extra = true;
  }
  class Refused extends Error {
    override name = "Refused";
    code = 403;
  }
  const word = (name: string) => ({ kind: "word", name });
  test.each<[string, unknown, unknown]>([
    ["JSON, as itself", "text", "text"],
    ["a number", 1.5, 1.5],
    ["null", null, null],
    ["undefined", undefined, word("undefined")],
    ["minus zero", -0, word("-0")],
    ["no number", NaN, word("NaN")],
    ["a large number", 10n, word("10n")],
    ["a symbol", Symbol("a"), word("Symbol(a)")],
    ["a date", new Date(0), word("1970-01-01T00:00:00.000Z")],
    ["no date", new Date(NaN), word("Invalid Date")],
    ["a pattern", /a\/b/giy, word("/a\\/b/giy")],
    ["an object", { a: 1 }, { kind: "object", fields: [["a", 1]] }],
    ["an empty one", {}, { kind: "object" }],
    ["a symbol as key", { [Symbol("k")]: 1 }, { kind: "object", fields: [[word("Symbol(k)"), 1]] }],
    ["no prototype", Object.create(null), { kind: "object", name: "[Object: null prototype]" }],
    ["an instance", new Point(), { kind: "object", name: "Point", fields: [["x", 1]] }],
    ["a class", Point, { kind: "class", name: "Point" }],
    ["a class of the language", Map, { kind: "class", name: "Map" }],
    ["a function", function go() {}, { kind: "function", name: "go" }],
    ["one without a name", (() => () => {})(), { kind: "function", name: "" }],
    [
      "a function with fields",
      Object.assign(function go() {}, { calls: 2 }),
      { kind: "function", name: "go", fields: [["calls", 2]] },
    ],
    ["an array", [1, "a"], { kind: "array", size: 2, items: [1, "a"] }],
    [
      "an array with holes",

      [1, , , 2],
      { kind: "array", size: 4, items: [1, { kind: "empty", size: 2 }, 2] },
    ],
    [
      "an array with fields",
      "ab".match(/b/),
      {
        kind: "array",
        size: 1,
        items: ["b"],
        fields: [
          ["index", 1],
          ["input", "ab"],
          ["groups", word("undefined")],
        ],
      },
    ],
    [
      "bytes",
      new Uint8Array([1, 2]),
      { kind: "array", name: "Uint8Array", size: 2, items: [1, 2] },
    ],
    ["a set", new Set(["a"]), { kind: "set", size: 1, items: ["a"] }],
    ["a map", new Map([[{}, "a"]]), { kind: "map", size: 1, pairs: [[{ kind: "object" }, "a"]] }],
    [
      "a map of the program's",
      new Names([["a", 1]]),
      { kind: "map", name: "Names", size: 1, pairs: [["a", 1]], fields: [["extra", true]] },
    ],
    ["a promise", Promise.resolve(1), { kind: "object", name: "Promise" }],
    ["an error", new RangeError("far"), { kind: "error", name: "RangeError", message: "far" }],
    [
      "an error of the program's, with its cause",
      new Refused("no", { cause: "why" }),
      {
        kind: "error",
        name: "Refused",
        message: "no",
        fields: [
          ["code", 403],
          ["cause", "why"],
        ],
      },
    ],
    [
      "getters and setters, which are not called",
      {
        get a() {
          throw new Error("called");
        },
        set b(_: number) {
          throw new Error("called");
        },
      },
      {
        kind: "object",
        fields: [
          ["a", { kind: "accessor", name: "Getter" }],
          ["b", { kind: "accessor", name: "Setter" }],
        ],
      },
    ],
    ["what only looks like a map", Object.create(Map.prototype), { kind: "object", name: "Map" }],
    [
      "what only looks like a date",
      Object.create(Date.prototype),
      { kind: "object", name: "Date" },
    ],
  ])("%s", (_, value, expected) => {
    const snapshot = take(value);
    expect(snapshot).toEqual(expected);
    expect(checkSnapshot(JSON.parse(JSON.stringify(snapshot)), "")).toEqual(expected);
  });
});

test("it is the value of that moment", () => {
  const session = { count: 1, tags: ["a"] };
  const before = take(session);
  session.count = 2;
  session.tags.push("b");
  expect(before).toEqual({
    kind: "object",
    fields: [
      ["count", 1],
      ["tags", { kind: "array", size: 1, items: ["a"] }],
    ],
  });
});

test("a cycle is marked with how far up it leads; what is there twice is not one", () => {
  const shared = { a: 1 };
  const cyclic: Record<string, unknown> = { one: shared, two: shared };
  cyclic.list = [cyclic];
  const one = { kind: "object", fields: [["a", 1]] };
  expect(fieldsOf(cyclic)).toEqual([
    ["one", one],
    ["two", one],
    ["list", { kind: "array", size: 1, items: [{ kind: "circular", size: 2 }] }],
  ]);
});

test("keys that mean something to careless code are texts like any other", () => {
  const value = JSON.parse('{"__proto__":{"a":1},"constructor":2,"hasOwnProperty":3}') as object;
  const copy = checkSnapshot(JSON.parse(JSON.stringify(take(value))), "");
  expect(copy).toEqual({
    kind: "object",
    fields: [
      ["__proto__", { kind: "object", fields: [["a", 1]] }],
      ["constructor", 2],
      ["hasOwnProperty", 3],
    ],
  });
  expect(({} as { a?: number }).a).toBeUndefined();
});

describe("what is large is kept in part, and the rest is counted:", () => {
  test("entries", () => {
    const many = take(Array.from({ length: 250 }, (_, i) => i)) as SnapshotNode;
    expect(many.items).toHaveLength(SNAPSHOT_ENTRIES);
    expect(many).toMatchObject({ size: 250, more: 250 - SNAPSHOT_ENTRIES });
    const fields = take(Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`k${i}`, i])));
    expect(fields).toMatchObject({ more: 150 });
    expect(take(new Map(Array.from({ length: 250 }, (_, i) => [i, i])))).toMatchObject({
      size: 250,
      more: 150,
    });
  });

  test("an array of a thousand million places, at once", () => {
    const start = performance.now();
    expect(take(new Array(1e9))).toEqual({
      kind: "array",
      size: 1e9,
      items: [{ kind: "empty", size: SNAPSHOT_ENTRIES }],
      more: 1e9 - SNAPSHOT_ENTRIES,
    });
    expect(performance.now() - start).toBeLessThan(100);
  });

  test("levels", () => {
    let value: object = { end: true };
    for (let i = 0; i < 20; i++) value = { value };
    let at = take(value) as SnapshotNode;
    let levels = 0;
    for (; at.fields !== undefined; levels++) at = at.fields[0]![1] as SnapshotNode;
    expect(levels).toBe(SNAPSHOT_DEPTH);
    expect(at).toEqual({ kind: "object", more: 1 });
  });

  test("texts", () => {
    expect(take("x".repeat(5_000))).toEqual({
      kind: "text",
      name: "x".repeat(SNAPSHOT_TEXT),
      size: 5_000,
    });
    expect(take("x".repeat(SNAPSHOT_TEXT))).toBe("x".repeat(SNAPSHOT_TEXT));
  });

  test("all of it, what is further out first", () => {
    const wide = () =>
      Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`key ${i}`, "v".repeat(40)]));
    const value = { first: wide(), second: wide(), third: wide(), last: 1 };
    const room = { chars: 6_000 };
    const { fields } = takeSnapshot(value, room) as SnapshotNode;
    expect(fields!.map(([key]) => key)).toEqual(["first", "second", "third", "last"]);
    const [first, second, third] = fields!.map(([, one]) => one as SnapshotNode);
    expect(first!.fields!.length).toBe(90);
    expect(second!.more).toBe(90 - (second!.fields?.length ?? 0));
    expect(third).toEqual({ kind: "object", more: 90 });
    expect(room.chars).toBeLessThanOrEqual(0);
  });

  test("names and messages, too", () => {
    const errors = Array.from({ length: 100 }, () => new Error("m".repeat(10_000)));
    const snapshot = take([errors, errors, errors], 10_000);
    expect(JSON.stringify(snapshot).length).toBeLessThan(40_000);
  });
});

describe("nothing of the program runs", () => {
  const calls: string[] = [];
  const handler = new Proxy(
    {},
    {
      get(_, trap) {
        calls.push(String(trap));
        throw new Error("trapped");
      },
    },
  );

  test("when a proxy is looked at: what stands behind it is shown", () => {
    const Traced = createProxy();
    const { proxy, revoke } = Traced.revocable({ gone: 1 }, {});
    revoke();
    const value = {
      plain: new Traced({ a: 1 }, handler),
      list: new Traced([1], handler),
      twice: new Traced(new Traced({ b: 2 }, handler), handler),
      call: new Traced(function go() {}, handler),
      heir: Object.create(new Traced({}, handler)) as object,
      proxy,
    };
    calls.length = 0;
    expect(Object.fromEntries(fieldsOf(value) as [string, Snapshot][])).toEqual({
      plain: { kind: "object", name: "Proxy(Object)", fields: [["a", 1]] },
      list: { kind: "array", name: "Proxy(Array)", size: 1, items: [1] },
      twice: { kind: "object", name: "Proxy(Object)", fields: [["b", 2]] },
      call: { kind: "function", name: "Proxy(go)" },
      heir: { kind: "object" },
      proxy: { kind: "object", name: "Proxy(Object)", fields: [["gone", 1]] },
    });
    expect(calls).toEqual([]);
  });

  test("the language's own Proxy, of which nobody knows, runs its traps, and is hidden", () => {
    calls.length = 0;
    expect(take([new Proxy({}, handler), 1])).toEqual({
      kind: "array",
      size: 2,
      items: [{ kind: "hidden" }, 1],
    });
    expect(calls).not.toEqual([]);
  });

  test("the other Proxy is as the language's is", () => {
    const Traced = createProxy();
    const proxy = new Traced({ a: 1 } as Record<string, number>, { get: () => 5 });
    expect([proxy.a, Traced.name, "prototype" in Proxy]).toEqual([5, "Proxy", false]);
    expect(() => (Traced as unknown as () => void)()).toThrow(TypeError);
    expect(() => new Traced(1 as unknown as object, {})).toThrow(TypeError);
  });

  test("by a class that tells its name itself, or an iterator that is replaced", () => {
    class Sly extends Map {
      static override get [Symbol.species]() {
        return calls.push("species") as never;
      }
      override get size() {
        return calls.push("size");
      }
      override entries() {
        return calls.push("entries") as never;
      }
      override [Symbol.iterator]() {
        return calls.push("iterator") as never;
      }
      override get [Symbol.toStringTag]() {
        return String(calls.push("tag"));
      }
    }
    Object.defineProperty(Sly, "name", { get: () => calls.push("name") });
    const pattern = Object.defineProperties(/a/g, {
      flags: { get: () => calls.push("flags") },
      source: { get: () => calls.push("source") },
    });
    const map = Reflect.construct(Map, [[["a", 1]]], Sly) as unknown;
    calls.length = 0;
    expect(take([map, pattern])).toEqual({
      kind: "array",
      size: 2,
      items: [
        { kind: "map", size: 1, pairs: [["a", 1]] },
        { kind: "word", name: "/a/g" },
      ],
    });
    expect(calls).toEqual([]);
  });
});

test("whatever there is, it is plain JSON, which the check lets pass as it is", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 8,
  });
  fc.assert(
    fc.property(anything, fc.integer({ min: 0, max: 3_000 }), (value, chars) => {
      const snapshot = take(value, chars);
      const json = JSON.stringify(snapshot);
      expect(JSON.parse(json)).toEqual(snapshot);
      expect(JSON.stringify(checkSnapshot(JSON.parse(json), ""))).toBe(json);
    }),
  );
});
