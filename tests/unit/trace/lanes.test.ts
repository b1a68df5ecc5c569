import { describe, expect, test } from "vitest";
import type { Trace } from "../../../playground/index.js";
import { lanesOf, type Lane } from "../../../playground/trace/lanes.js";
import { applyEvent, emptyState } from "../../../playground/trace/state.js";
import { arrives, everyKind, traceFrom } from "../../helpers/events.js";
import { names, traceOf } from "../../helpers/traces.js";

const phases = ({ stretches }: Lane) =>
  stretches.map(({ phase, from, to }) => `${phase} ${from}-${to}`);
const ends = (lane: Lane) => lane.ends.map(({ kind, at }) => `${kind} ${at}`);

test("runner: each update waits, reads, is handled and writes", async () => {
  const [a, b] = lanesOf(await traceOf("runner"));
  expect(phases(a!)).toEqual([
    "arrived 100-110",
    "reading 110-120",
    "handling 120-140",
    "writing 140-150",
  ]);
  expect(ends(a!)).toEqual(["finished 150"]);
  expect(a!.notes.map(({ kind, text, at }) => [kind, text, at])).toEqual([["reply", "#1", 140]]);
  expect([b!.text, b!.from.name, b!.at]).toEqual(["B", "Alice", 125]);
});

test("with sequentialize B is held, behind A, until A has written", async () => {
  const [, b] = lanesOf(await traceOf("runner-sequentialize"));
  const held = b!.stretches.find(({ phase }) => phase === "held")!;
  expect([held.from, held.to, held.behind]).toEqual([135, 150, [1]]);
});

/** What is wrong with a lane, whatever the program. */
function problems({ at, index, stretches, ends, notes }: Lane, events: number): string[] {
  const found: string[] = [];
  let time = at;
  let place = index;
  stretches.forEach((one, i) => {
    if (one.from < time) found.push(`${one.phase} begins before what was before it has ended`);
    if (one.to < one.from || (one.to === one.from && !one.open)) found.push("no time passes");
    if (one.index < place || one.until <= one.index || one.until > events) found.push("no place");
    if (one.open && i < stretches.length - 1) found.push("open, and something follows");
    if (one.open && one.until !== events) found.push("open, and yet ended");
    if (one.behind.length > 0 !== (one.phase === "held")) found.push("held behind nobody");
    [time, place] = [one.to, one.until];
  });
  for (const list of [ends, notes]) {
    if (list.some((one, i) => one.index <= (list[i - 1]?.index ?? index))) found.push("disorder");
  }
  return found;
}

describe.each(names)("%s", (name) => {
  test("stretches follow each other, in time and in the trace", async () => {
    const trace = await traceOf(name);
    for (const lane of lanesOf(trace)) expect(problems(lane, trace.length)).toEqual([]);
  });

  test("a stretch's phase is that of the state, at every event", async () => {
    const trace = await traceOf(name);
    let checked = 0;
    const lanes = lanesOf(trace);
    let state = emptyState;
    trace.forEach((event, place) => {
      state = applyEvent(state, event);
      for (const { update, stretches } of lanes) {
        const now = stretches.find(({ index, until }) => index <= place && place < until);
        const phase = state.updates[update]?.phase;
        // A state knows of nothing that goes on after its update has finished.
        if (now === undefined || phase === "finished") continue;
        expect(`${place}: ${now.phase}`).toBe(`${place}: ${phase}`);
        checked++;
      }
    });
    if (lanes.length > 0) expect(checked).toBeGreaterThan(0);
  });
});

test("a lane that is wrong is found out", async () => {
  const trace = await traceOf("runner");
  const [lane] = lanesOf(trace);
  const reversed = { ...lane!, stretches: lane!.stretches.toReversed() };
  expect(problems(reversed, trace.length)).not.toEqual([]);
  const open = { ...lane!, stretches: lane!.stretches.map((one) => ({ ...one, open: true as const })) }; // prettier-ignore
  expect(problems(open, trace.length)).not.toEqual([]);
});

describe("what ends nobody, and what goes on", () => {
  test("deadlock: both go on, the second one held, though no time is left", async () => {
    const trace = await traceOf("deadlock");
    const [first, second] = lanesOf(trace);
    expect(first!.stretches.at(-1)).toMatchObject({ phase: "started", open: true });
    expect(second!.stretches.at(-1)).toMatchObject({
      phase: "held",
      behind: [1],
      from: 310,
      to: 310,
      until: trace.length,
      open: true,
    });
    expect([...first!.ends, ...second!.ends]).toEqual([]);
  });

  test("what was never fetched waits in Telegram to the end", async () => {
    const lanes = lanesOf(await traceOf("webhook-timeout"));
    expect(lanes[1]!.stretches).toHaveLength(1);
    expect(lanes[1]!.stretches[0]).toMatchObject({ phase: "arrived", open: true });
  });

  test("a last process that ends cuts what is under way; its writes are no stretch any more", async () => {
    const lanes = lanesOf(await traceOf("shutdown"));
    expect(lanes.map(ends)).toEqual([["cut 150"], ["cut 150"], ["cut 150"]]);
    for (const { stretches } of lanes) expect(stretches.at(-1)!.to).toBe(150);
    // What it had sent is answered all the same.
    expect(lanes[1]!.notes.map(({ at }) => at)).toEqual([165]);
  });

  test("a crash cuts what is under way, and not what waits in Telegram", () => {
    const [a, b] = lanesOf(
      traceFrom([
        [10, arrives(1, "A")],
        [20, { kind: "update-started", update: 1 }],
        [30, arrives(2, "B")],
        [40, { kind: "failed", update: null, error: "Error: gone" }],
        [50, { kind: "ended", status: "error" }],
      ]),
    );
    expect(ends(a!)).toEqual(["cut 40"]);
    expect(phases(a!)).toEqual(["arrived 10-20", "started 20-40"]);
    expect(b!.ends).toEqual([]);
    expect(b!.stretches).toMatchObject([{ phase: "arrived", to: 50, open: true }]);
  });

  test("one process of several ends: nothing is cut", () => {
    const [a] = lanesOf(
      traceFrom([
        [10, arrives(1, "A")],
        [20, { kind: "update-started", update: 1 }],
        [30, { kind: "process-ended", instance: 1, left: 1 }],
        [40, { kind: "update-finished", update: 1, outcome: "ok" }],
      ]),
    );
    expect(ends(a!)).toEqual(["finished 40"]);
  });

  test("nobody awaits it: the read goes on after the end, and nothing after the write", async () => {
    const [a] = lanesOf(await traceOf("runner-sequentialize-unawaited"));
    expect(ends(a!)).toEqual(["finished 110"]);
    expect(phases(a!)).toEqual([
      "arrived 100-110",
      "reading 110-120",
      "handling 120-140",
      "writing 140-150",
    ]);
  });

  test("what is delivered again while its first run goes on is in hand throughout", async () => {
    const [a] = lanesOf(await traceOf("webhook-timeout"));
    const until = a!.stretches.filter(({ from }) => from > 100 && from < 26_190);
    until.forEach(({ from }, i) => i > 0 && expect(from).toBe(until[i - 1]!.to));
    expect(phases(a!)).toContain("handling 15170-23170");
  });

  test("what Telegram delivers again begins again, with nothing in between", async () => {
    const [, b] = lanesOf(await traceOf("shutdown-polling"));
    expect(b!.ends.map(({ kind }) => kind)).toEqual(["finished", "finished"]);
    const [first] = b!.ends;
    const starts = b!.stretches.filter(({ from }) => from >= first!.at);
    expect(starts[0]!.from).toBeGreaterThan(first!.at);
    expect(starts.map(({ phase }) => phase)).toEqual(["reading", "handling", "writing"]);
  });
});

test("an error is noted by its code, a call without a text by its method", async () => {
  const [lane] = lanesOf(await traceOf("flood"));
  expect(lane!.notes.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "reply 1 of 5",
    "reply 2 of 5",
    "reply 3 of 5",
    "error 429",
    "reply 4 of 5",
    "error 429",
    "reply 5 of 5",
  ]);
  const [called] = lanesOf(
    traceFrom([
      [1, arrives(1, "A")],
      [2, { kind: "call-requested", operation: 1, update: 1, method: "banChatMember", payload: {} }], // prettier-ignore
      [3, { kind: "call-completed", operation: 1, update: 1, method: "banChatMember", ok: true }],
    ]),
  );
  expect(called!.notes).toMatchObject([{ kind: "call", text: "banChatMember", at: 3 }]);
});

test("edits, presses, inline queries, what is dropped, what fails", () => {
  const [a, b, c, d] = lanesOf(everyKind);
  expect([a, b, c, d].map((one) => one!.type)).toEqual([undefined, "edit", "press", "inline"]);
  expect([c!.chat?.name, d!.chat]).toEqual(["Friends", null]);
  expect(ends(c!)).toEqual(["dropped 7"]);
  expect(ends(b!)).toEqual(["failed 31"]);
});

test("the trace stays as it was, and one without updates has no lanes", async () => {
  const trace: Trace = await traceOf("runner");
  const before = JSON.stringify(trace);
  lanesOf(trace);
  expect(JSON.stringify(trace)).toBe(before);
  expect(lanesOf([])).toEqual([]);
  expect(lanesOf(await traceOf("conflict"))).toEqual([]);
});
