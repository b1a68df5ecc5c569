import { describe, expect, test } from "vitest";
import { defaultBudgets } from "../../../../playground/platform/sandbox/budgets.js";
import { LONGEST_MESSAGE } from "../../../../playground/platform/sandbox/messages.js";
import type { ConsoleWritten } from "../../../../playground/trace/events.js";
import type { RunResult } from "../../../../playground/world/result.js";
import { Receiver } from "../../../../playground/platform/sandbox/receiver.js";

const signature = "0123";
const event = { step: 0, at: 0, kind: "console", update: null, level: "log", text: "hi" };
const ended = { step: 1, at: 5, kind: "ended", status: "ok" };
const done = { kind: "done", status: "ok", sessions: {}, schedule: [1], pending: [], error: null };

/** What comes of messages, one after the other; strings are taken as they are. */
function take(messages: readonly unknown[], resultChars = defaultBudgets.resultChars) {
  const receiver = new Receiver(signature, { resultChars });
  return messages.map((message) =>
    receiver.take(
      typeof message === "object" && message !== null
        ? JSON.stringify({ signature, ...message })
        : message,
    ),
  );
}
const last = (messages: readonly unknown[]) => take(messages).at(-1);
const notValid = { kind: "refused", reason: "not-valid" };
const trace = (...events: unknown[]) => ({ kind: "trace", events });

test("a result is put together from its pieces", () => {
  const [beat, first, second, end] = take([{ kind: "beat" }, trace(event), trace(ended), done]);
  expect(beat).toEqual({ kind: "beat" });
  expect([first, second]).toEqual([undefined, undefined]);
  expect(end).toMatchObject({
    kind: "result",
    result: { status: "ok", virtualMs: 5, trace: [event, ended], console: [{ text: "hi" }] },
  });
});

test("what is not signed text is as if it had never come", () => {
  const forged = { ...done, signature: "9999" };
  const odd = [undefined, null, 7, "", "{", '"text"', "[]", "null", JSON.stringify(done)];
  expect(take([...odd, JSON.stringify(forged)])).toEqual(odd.concat("").map(() => undefined));
  const receiver = new Receiver(signature, defaultBudgets);
  const cyclic: Record<string, unknown> = { signature, ...done };
  cyclic.self = cyclic;
  expect(receiver.take(cyclic)).toBeUndefined();
});

test("a signature that is inherited is none", () => {
  const [got] = take([`{"__proto__":{"signature":"${signature}"},"kind":"beat"}`]);
  expect(got).toBeUndefined();
});

test("nothing follows the end", () => {
  expect(take([trace(ended), done, trace(event), done]).slice(2)).toEqual([undefined, undefined]);
});

describe("what is signed and no run's is refused:", () => {
  test.each<[string, readonly unknown[]]>([
    ["an unknown kind", [{ kind: "constructor" }]],
    ["no kind", [{}]],
    ["an unknown event", [trace({ ...event, kind: "toString" })]],
    ["a field of a wrong type", [trace({ ...event, text: { html: "<b>" } })]],
    ["a time that is no number", [trace({ ...event, at: "soon" })]],
    ["time that runs backwards", [trace({ ...event, at: 5 }), trace({ ...event, at: 4 })]],
    ["steps that run backwards", [trace({ ...event, step: 5 }), trace({ ...event, step: 4 })]],
    ["events after the end", [trace(ended), trace(ended)]],
    ["a trace without an end", [trace(event), done]],
    ["another end than the trace's", [trace(ended), { ...done, status: "error" }]],
    ["sessions that are no object", [trace(ended), { ...done, sessions: [] }]],
    ["a schedule with a text", [trace(ended), { ...done, schedule: ["1"] }]],
    ["an error with an unknown code", [{ kind: "failed", error: errorOf("valueOf", {}) }]],
    [
      "an error without its data",
      [{ kind: "failed", error: errorOf("network-not-simulated", {}) }],
    ],
    ["objects that are no list", [trace({ ...event, objects: {} })]],
    ["an object beyond its line", [trace({ ...event, objects: [printed({}, { at: 1 })] })]],
    ["objects in each other", [trace({ ...event, objects: [printed({}), printed({})] })]],
    ["an object of an unknown kind", [trace(object({ kind: "toString" }))]],
    ["an object without a kind", [trace(object({ name: "Map" }))]],
    ["an object that is a list", [trace(object([1]))]],
    ["a name that is none", [trace(object({ kind: "object", name: { html: "<b>" } }))]],
    ["entries that are no pairs", [trace(object({ kind: "object", fields: [["a"]] }))]],
    ["pairs of three", [trace(object({ kind: "map", pairs: [[1, 2, 3]] }))]],
    ["more entries than are kept", [trace(object({ kind: "array", items: Array(101).fill(0) }))]],
    ["a text longer than is kept", [trace(object("x".repeat(1_001)))]],
    ["a count that is none", [trace(object({ kind: "object", more: -1 }))]],
    ["more levels than are kept", [trace(object(nested(7)))]],
    ["levels without end", [trace(object(nested(400)))]],
    ["lines for only a part of the trace", [trace(event), { ...trace(ended), lines: [1] }, done]],
  ])("%s", (_, messages) => {
    expect(last(messages)).toEqual(notValid);
  });

  test("`__proto__` as a key", () => {
    const text = JSON.stringify({ signature, ...done }).replace(
      '"sessions":{}',
      '"sessions":{"__proto__":{"polluted":true}}',
    );
    expect(last([trace(ended), text])).toEqual(notValid);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("nesting without end", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const text = JSON.stringify({ signature, ...done }).replace("{}", `{"a":${deep}}`);
    expect(last([trace(ended), text])).toEqual(notValid);
  });
});

test("an object of the console is taken as it is, and nothing but what belongs to one", () => {
  const value = { kind: "object", fields: [["__proto__", nested(5)]], more: 3 };
  const text = JSON.stringify({
    signature,
    ...trace(object({ ...value, html: "<b>" }), ended),
  }).replace('"more"', '"__proto__":{"polluted":true},"more"');
  const { result } = last([text, done]) as { result: RunResult };
  expect(result.trace[0]).toEqual(object(value));
  expect(Object.keys((result.trace[0] as ConsoleWritten).objects![0]!.value!)).toEqual([
    "kind",
    "fields",
    "more",
  ]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("a result is as large as it may be, and no larger", () => {
  const tooLarge = { kind: "refused", reason: "result-too-large" };
  expect(take(["x".repeat(LONGEST_MESSAGE)])).toEqual([undefined]);
  expect(take(["x".repeat(LONGEST_MESSAGE + 1)])).toEqual([tooLarge]);
  expect(take(["x".repeat(60), "x".repeat(60)], 100)).toEqual([undefined, tooLarge]);
  expect(last([{ kind: "too-large" }])).toEqual(tooLarge);
});

test("an error of the engine's own keeps its code and data", () => {
  const error = errorOf("schedule-too-long", { steps: 3, picks: 4 });
  expect(last([{ kind: "failed", error }])).toEqual({ kind: "failed", error });
});

/** An object in the line of `event`. */
function printed(value: unknown, place = {}) {
  return { at: 0, length: 2, value: { kind: "object", ...(value as object) }, ...place };
}

/** A line with that object in it. */
function object(value: unknown) {
  return { ...event, objects: [{ at: 0, length: 2, value }] };
}

/** Objects in each other, so many with entries. */
function nested(levels: number): object {
  let value: object = { kind: "object", more: 1 };
  for (let i = 0; i < levels; i++) value = { kind: "object", fields: [["a", value]] };
  return value;
}

function errorOf(code: string, data: object) {
  return { name: "CarreraError", message: "", file: null, line: null, column: null, code, data };
}
