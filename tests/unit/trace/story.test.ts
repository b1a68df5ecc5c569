import { describe, expect, test } from "vitest";
import { story, type Trace, type TraceEvent } from "../../../playground/index.js";
import { arrives, everyKind, traceFrom } from "../../helpers/events.js";
import { names, traceOf } from "../../helpers/traces.js";

/** How often an event of each kind of `everyKind` is told: in the story, and with every event. */
const told = {
  "update-arrived": [4, 4],
  "arrival-void": [2, 2],
  "update-dropped": [1, 1],
  "update-started": [2, 2],
  // A constraint that holds nothing back is nothing to tell; nor is passing it.
  "constraint-entered": [1, 1],
  "constraint-passed": [0, 1],
  // That of the one who wrote is told by the write.
  "update-finished": [1, 2],
  "read-requested": [0, 1],
  "read-completed": [1, 1],
  "write-requested": [0, 1],
  "write-completed": [2, 2],
  "write-refused": [1, 1],
  // The program's own calls are not told.
  "call-requested": [0, 1],
  // What is refused is; a poll that brings nothing is not.
  "call-completed": [1, 3],
  "timer-fired": [0, 1],
  console: [0, 1],
  signal: [1, 1],
  "process-started": [0, 1],
  "process-ended": [1, 1],
  "webhook-sent": [1, 2],
  "webhook-answered": [1, 2],
  failed: [1, 1],
  ended: [0, 1],
} satisfies Record<TraceEvent["kind"], [number, number]>;

test("the trace that has every kind has every kind", () => {
  expect(new Set(everyKind.map(({ kind }) => kind))).toEqual(new Set(Object.keys(told)));
});

test.each(Object.entries(told))("%s is told, or left out on purpose", (kind, [brief, full]) => {
  const count = (detail: "story" | "all") =>
    story(everyKind, detail).filter(({ index }) => everyKind[index]!.kind === kind).length;
  expect([count("story"), count("all")]).toEqual([brief, full]);
});

const kinds = (trace: Trace) => story(trace).map(({ kind, update }) => `${kind} ${update}`);

describe("the end of an update", () => {
  const end = (outcome: "ok" | "error", before: Parameters<typeof traceFrom>[0] = []) =>
    kinds(
      traceFrom([
        [1, arrives(1, "A")],
        [2, { kind: "update-started", update: 1 }],
        ...before,
        [9, { kind: "update-finished", update: 1, outcome }],
      ]),
    ).slice(2);
  const write = { kind: "write-completed", operation: 1, update: 1, key: "k", version: 1, seen: null } as const; // prettier-ignore

  test("is told where nothing else tells it: nothing was written, or it failed", () => {
    expect(end("ok")).toEqual(["finishes 1"]);
    expect(end("ok", [[3, write]])).toEqual(["writes 1"]);
    expect(end("error", [[3, write]])).toEqual(["writes 1", "finishes 1"]);
  });

  test("a second delivery that writes nothing is told by itself", () => {
    const again = { kind: "update-started", update: 1 } as const;
    expect(end("ok", [[3, write], [4, again]])).toEqual(["writes 1", "begins 1", "finishes 1"]); // prettier-ignore
  });
});

test.each([
  ["ok", false],
  ["error", false],
  ["deadlock", true],
  ["timeout", true],
  ["over-budget", true],
] as const)("a run that ends with %s: told %s", (status, expected) => {
  const trace = traceFrom([[1, arrives(1, "A")], [2, { kind: "ended", status }]]); // prettier-ignore
  expect(story(trace).some(({ kind }) => kind === "ends")).toBe(expected);
  expect(story(trace, "all").some(({ kind }) => kind === "ends")).toBe(true);
});

test("deadlock, flood, webhook-timeout: what goes wrong is told", async () => {
  expect(kinds(await traceOf("deadlock")).at(-1)).toBe("ends null");
  expect(kinds(await traceOf("flood")).filter((one) => one === "answered 1")).toHaveLength(2);
  expect(kinds(await traceOf("webhook-timeout"))).toContain("accepted 1");
  expect(kinds(await traceOf("hot-chat"))).toContain("finishes 5");
});

test("a constraint of the same step joins the beginning, and says behind whom", async () => {
  const moments = story(await traceOf("runner-sequentialize"));
  expect(moments.find(({ kind, update }) => kind === "begins" && update === 2)!.behind).toEqual([
    1,
  ]);
  expect(moments.map(({ kind }) => kind)).not.toContain("held");
});

test("a constraint of a later step is a moment of its own", async () => {
  const held = story(await traceOf("runner-sequentialize-reordered")).filter(
    ({ kind }) => kind === "held",
  );
  expect(held).toMatchObject([{ update: 1, behind: [2] }]);
});

describe.each(names)("%s", (name) => {
  test.each(["story", "all"] as const)("%s: in order, and within a step", async (detail) => {
    const trace = await traceOf(name);
    const moments = story(trace, detail);
    expect(moments.length).toBeGreaterThan(0);
    moments.forEach(({ index, events, step, at }, i) => {
      expect(index).toBeGreaterThanOrEqual(moments[i - 1]?.events ?? 0);
      expect(events).toBeGreaterThan(index);
      expect(trace.slice(index, events).every((event) => event.step === step)).toBe(true);
      expect(trace[index]!.at).toBe(at);
    });
  });

  test("every event tells whatever the story tells", async () => {
    const trace = await traceOf(name);
    const all = new Set(story(trace, "all").map(({ index }) => index));
    expect(story(trace).filter(({ index }) => !all.has(index))).toEqual([]);
  });
});
