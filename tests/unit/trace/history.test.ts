import { describe, expect, test } from "vitest";
import { lostWrites } from "../../../playground/index.js";
import { historiesOf } from "../../../playground/trace/history.js";
import { traceFrom } from "../../helpers/events.js";
import { names, traceOf } from "../../helpers/traces.js";

test("runner: two versions, the first of which is lost by the second write", async () => {
  const trace = await traceOf("runner");
  const [history, ...others] = historiesOf(trace);
  expect(others).toEqual([]);
  expect(history!.key).toBe("101");
  expect(
    history!.accesses.map(({ kind, update, version, lost }) => [kind, update, version, lost]),
  ).toEqual([
    ["read", 1, 0, []],
    ["read", 2, 0, []],
    ["write", 1, 1, []],
    ["write", 2, 2, [1]],
  ]);
  const damage = history!.accesses.at(-1)!.index;
  expect(history!.versions).toMatchObject([
    { version: 0, value: undefined, writer: null, index: -1, lostAt: null },
    { version: 1, value: { count: 1 }, writer: 1, at: 150, lostAt: damage },
    { version: 2, value: { count: 1 }, writer: 2, at: 175, lostAt: null },
  ]);
  expect(trace[damage]).toMatchObject({ kind: "write-completed", update: 2 });
});

test("with sequentialize B reads what A wrote, and nothing is lost", async () => {
  const [history] = historiesOf(await traceOf("runner-sequentialize"));
  expect(history!.accesses.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
    "read 0",
    "write 1",
    "read 1",
    "write 2",
  ]);
  expect(history!.versions.every(({ lostAt }) => lostAt === null)).toBe(true);
});

test("a refused write makes no version", async () => {
  const [history] = historiesOf(await traceOf("transaction"));
  expect(history!.accesses.at(-1)).toMatchObject({ kind: "refused", update: 2, version: 1 });
  expect(history!.versions).toHaveLength(2);
});

test("one write wipes out several changes; each is lost once, at the first such write", () => {
  const key = "k";
  const read = (update: number, version: number) =>
    ({ kind: "read-completed", operation: 0, update, key, version }) as const;
  const write = (update: number, version: number, seen: number) =>
    ({
      kind: "write-completed",
      operation: 0,
      update,
      key,
      version,
      seen,
      value: version,
    }) as const;
  const [history] = historiesOf(
    traceFrom([
      [1, read(9, 0)],
      [2, read(8, 0)],
      [3, write(1, 1, 0)],
      [4, write(2, 2, 1)],
      [5, write(9, 3, 0)],
      [6, write(8, 4, 0)],
    ]),
  );
  expect(history!.accesses.map(({ lost }) => lost)).toEqual([[], [], [], [], [1, 2], [9]]);
  expect(history!.versions.map(({ lostAt }) => lostAt)).toEqual([null, 4, 4, 5, null]);
});

describe.each(names)("%s", (name) => {
  test("versions count up, accesses are in order, and losses are the detector's", async () => {
    const trace = await traceOf(name);
    const histories = historiesOf(trace);
    for (const { key, versions, accesses } of histories) {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i));
      expect(accesses.map(({ index }) => index)).toEqual(
        trace.flatMap((event, i) =>
          "version" in event && "key" in event && event.key === key ? [i] : [],
        ),
      );
      for (const { index, value } of versions.slice(1)) {
        expect(trace[index]).toMatchObject({ kind: "write-completed", key });
        expect(trace[index]).toHaveProperty("value", value);
      }
    }
    const lost = histories.flatMap(({ accesses }) => accesses.flatMap((one) => one.lost));
    expect(lost.toSorted()).toEqual(
      lostWrites(trace)
        .map((one) => one.overwrote)
        .toSorted(),
    );
  });
});

test("keys come in the order of their first use", async () => {
  const trace = await traceOf("runner-sequentialize-several");
  const used = trace.flatMap((event) => ("version" in event ? [event.key] : []));
  expect(historiesOf(trace).map(({ key }) => key)).toEqual([...new Set(used)]);
});
