import { describe, expect, test } from "vitest";
import { HEIGHTS, rowsOf, type Row } from "../../../components/race/picture/rows.js";
import { lanesOf } from "../../../playground/trace/lanes.js";
import { historiesOf } from "../../../playground/trace/history.js";
import type { ScenarioName, Trace } from "../../../playground/index.js";
import { arrives, traceFrom } from "../../helpers/events.js";
import { names, traceOf } from "../../helpers/traces.js";

const rows = (trace: Trace) => rowsOf(lanesOf(trace), historiesOf(trace));
const said = (row: Row) =>
  row.kind === "chat"
    ? `chat ${typeof row.chat === "string" ? `of ${row.chat}` : row.chat.name}`
    : row.kind === "lane"
      ? row.lane.text
      : `store ${row.history.key}`;
const order = async (name: ScenarioName) => rows(await traceOf(name)).rows.map(said);

test("a chat's lanes stand around its session", async () => {
  expect(await order("runner")).toEqual(["chat Alice", "A", "store 101", "B"]);
  expect(await order("polling")).toEqual([
    "chat Alice",
    "A",
    "store 101",
    "B",
    "chat Bob",
    "hi",
    "store 102",
  ]);
});

test("inline queries have a heading of their own; a session that they share with a chat comes last", () => {
  const read = (operation: number, update: number) =>
    ({ kind: "read-completed", operation, update, key: "101", version: 0 }) as const;
  const own = traceFrom([
    [1, { ...arrives(1, "cats"), chat: null, type: "inline" }],
    [2, arrives(2, "A")],
    [3, read(1, 1)],
  ]);
  expect(rows(own).rows.map(said)).toEqual([
    "chat of none",
    "cats",
    "store 101",
    "chat Alice",
    "A",
  ]);
  const shared = traceFrom([
    [1, arrives(1, "A")],
    [2, { ...arrives(2, "cats"), chat: null, type: "inline" }],
    [3, read(1, 1)],
    [4, read(2, 2)],
  ]);
  expect(rows(shared).rows.map(said)).toEqual([
    "chat Alice",
    "A",
    "chat of none",
    "cats",
    "chat of several",
    "store 101",
  ]);
});

test("a session that several chats share comes last, under a heading without a name", async () => {
  expect(await order("two-instances")).toEqual([
    "chat Alice",
    "A",
    "chat Friends",
    "B",
    "chat of several",
    "store 101",
  ]);
});

test("of more than six lanes the session stays on top", async () => {
  const key = "101";
  const trace = (count: number) =>
    traceFrom(
      Array.from({ length: count }, (_, i) => i + 1).flatMap((id) => [
        [10 * id, arrives(id, String(id))] as const,
        [10 * id + 1, { kind: "read-completed", operation: id, update: id, key, version: 0 }] as const, // prettier-ignore
      ]),
    );
  expect(rows(trace(6)).rows.map(said).indexOf("store 101")).toBe(4);
  expect(rows(trace(7)).rows.map(said).indexOf("store 101")).toBe(1);
});

describe("a crowd", () => {
  test("needs no headings, where each says one thing in a chat of their own", async () => {
    const all = await order("runner-backpressure");
    expect(all).toEqual(Array(120).fill("hi"));
  });
  test("has them as soon as somebody is in a group, or says two things", () => {
    const bob = { id: 102, name: "Bob" };
    const one = arrives(1, "A");
    const inGroup = { ...arrives(2, "B"), from: bob, chat: { id: -1001, name: "Friends" } };
    const kinds = (second: typeof inGroup | typeof one) =>
      rows(traceFrom([[1, one], [2, { ...second, update: 2 }]])).rows.map(said); // prettier-ignore
    expect(kinds(inGroup)).toEqual(["chat Alice", "A", "chat Friends", "B"]);
    expect(kinds(one)).toEqual(["chat Alice", "A", "A"]);
    expect(kinds({ ...inGroup, chat: bob })).toEqual(["A", "B"]);
  });
});

test.each(names)("%s: rows lie one below the other, each lane and key once", async (name) => {
  const trace = await traceOf(name);
  const { rows: all, height, lanes, stores } = rows(trace);
  let y = 0;
  for (const row of all) {
    expect([row.y, row.height]).toEqual([y, HEIGHTS[row.kind]]);
    y += row.height;
  }
  expect(height).toBe(y);
  const updates = lanesOf(trace).map(({ update }) => update);
  expect([...lanes.keys()].toSorted()).toEqual(updates.toSorted());
  expect(all.filter(({ kind }) => kind === "lane")).toHaveLength(updates.length);
  const keys = historiesOf(trace).map(({ key }) => key);
  expect([...stores.keys()].toSorted()).toEqual(keys.toSorted());
  for (const row of [...lanes.values(), ...stores.values()]) expect(all).toContain(row);
});
