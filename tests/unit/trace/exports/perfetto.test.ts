import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../../../locales/en.js";
import { es } from "../../../../locales/es.js";
import { lostWrites, metrics, scenarios, type Trace } from "../../../../playground/index.js";
import {
  chromeTrace,
  type ChromeEvent,
  type ChromeTrace,
} from "../../../../playground/trace/exports/perfetto.js";
import { chromeTraceSchema } from "../../../helpers/chrome-trace-schema.js";
import { breaches } from "../../../helpers/chrome-trace-rules.js";
import { openInDevTools } from "../../../helpers/devtools.js";
import { runFile, scenarioFile } from "../../../helpers/scenarios.js";
import { echoTrace, nastyTexts, scenarioTraces, spoken } from "../../../helpers/traces.js";

const words = en.exports.perfetto;
const valid = new Ajv({ allowUnionTypes: true }).compile(chromeTraceSchema);

let traces: Map<string, Trace>;
const files = new Map<string, ChromeTrace>();

beforeAll(async () => {
  traces = await scenarioTraces();
  for (const [name, trace] of traces) files.set(name, chromeTrace(trace, words));
}, 60_000);

type Of<P extends ChromeEvent["ph"]> = Extract<ChromeEvent, { ph: P }>;
const ofPhase = <P extends ChromeEvent["ph"]>({ traceEvents }: ChromeTrace, ph: P) =>
  traceEvents.filter((event): event is Of<P> => event.ph === ph);

/** The slices of a thread: from and to in ms, and name. */
function slicesOf(file: ChromeTrace, thread: string): string[] {
  const names = ofPhase(file, "M").filter(({ name }) => name === "thread_name");
  const found = names.find(({ args }) => "name" in args && args.name === thread);
  return ofPhase(file, "X")
    .filter(({ tid }) => tid === found!.tid)
    .map(({ ts, dur, name }) => `${ts / 1000}-${(ts + dur) / 1000} ${name}`);
}

describe("the format", () => {
  test("every scenario, in both languages, is valid and sound", () => {
    expect(files.size).toBe(scenarios.length);
    for (const [name, trace] of traces) {
      for (const file of [files.get(name)!, chromeTrace(trace, es.exports.perfetto)]) {
        expect(valid(JSON.parse(JSON.stringify(file))), JSON.stringify(valid.errors)).toBe(true);
        expect(breaches(file), name).toEqual([]);
      }
    }
  });

  test("whatever people write, and even when nothing happens", async () => {
    for (const nasty of nastyTexts) {
      const file = chromeTrace(await echoTrace(spoken(nasty)), words);
      const read = JSON.parse(JSON.stringify(file)) as ChromeTrace;
      expect(valid(read), nasty).toBe(true);
      expect(breaches(read), nasty).toEqual([]);
      for (const { name } of read.traceEvents) expect(name.length).toBeLessThan(400);
      const arrived = ofPhase(read, "i").find(({ cat }) => cat === "arrival")!;
      expect(arrived.args.text).toBe(nasty);
    }
    for (const trace of [[], [{ step: 0, at: 0, kind: "ended", status: "ok" }]] as Trace[]) {
      expect(valid(chromeTrace(trace, words))).toBe(true);
      expect(breaches(chromeTrace(trace, words))).toEqual([]);
    }
  });

  test("storage that takes no time leaves nothing unsound", async () => {
    for (const seed of [null, 7]) {
      const { trace } = await runFile(scenarioFile("runner"), {
        latency: { read: 0, write: 0, api: 0 },
        seed,
      });
      const file = chromeTrace(trace, words);
      expect(valid(file)).toBe(true);
      expect(breaches(file)).toEqual([]);
    }
  });

  /** A sound file with one event changed. */
  const spoiled = (change: (events: ChromeEvent[]) => unknown): ChromeTrace => {
    const file = structuredClone(files.get("polling")!);
    change(file.traceEvents as ChromeEvent[]);
    return file;
  };
  const find = <P extends ChromeEvent["ph"]>(events: ChromeEvent[], ph: P) =>
    events.find((event): event is Of<P> => event.ph === ph)!;

  test.each<[string, (events: ChromeEvent[]) => unknown]>([
    ["an unknown phase", (events) => Object.assign(events[30]!, { ph: "Z" })],
    ["a slice without a duration", (events) => delete (find(events, "X") as { dur?: number }).dur],
    ["a time that is a text", (events) => Object.assign(find(events, "X"), { ts: "100" })],
    ["a scope that is none", (events) => Object.assign(find(events, "i"), { s: "x" })],
    ["a counter of texts", (events) => Object.assign(find(events, "C"), { args: { a: "1" } })],
    ["an arrow without an id", (events) => delete (find(events, "s") as { id?: number }).id],
    ["a process named by a number", (events) => Object.assign(events[0]!, { args: { name: 1 } })],
    ["a colour that nobody knows", (events) => Object.assign(find(events, "X"), { cname: "red" })],
    ["a field of another phase", (events) => Object.assign(find(events, "i"), { dur: 1 })],
  ])("control: the schema refuses %s", (_, change) => {
    expect(valid(spoiled(() => {}))).toBe(true);
    expect(valid(spoiled(change))).toBe(false);
  });

  test.each<[RegExp, (events: ChromeEvent[]) => unknown]>([
    [/^flow 1: s$/, (events) => events.splice(events.indexOf(find(events, "f")), 1)],
    [/^flow 1: s,f,s,f$/, (events) => events.push(find(events, "s"), find(events, "f"))],
    [/^flow 1: ends before it starts$/, (events) => Object.assign(find(events, "s"), { ts: 1e9 })],
    [/^flow 1: an end without a slice$/, (events) => Object.assign(find(events, "f"), { ts: 1e8 })],
    [/^nesting: /, (events) => Object.assign(find(events, "X"), { dur: 10_001 })],
    [/^order: /, (events) => events.reverse()],
    [/^names: tid 2 has none$/, (events) => events.splice(0, 4)],
    [
      /^names: thread 2 in two processes$/,
      (events) => Object.assign(find(events, "X"), { pid: 1 }),
    ],
    [/^names: thread_name twice$/, (events) => events.push(events[2]!)],
    [/^counters: .* below 0$/, (events) => Object.assign(find(events, "C").args, { held: -1 })],
    [/^counters: .* other series$/, (events) => Object.assign(find(events, "C").args, { x: 1 })],
  ])("control: the rules find %s", (breach, change) => {
    expect(breaches(spoiled(() => {}))).toEqual([]);
    expect(breaches(spoiled(change)).join("\n")).toMatch(new RegExp(breach.source, "m"));
  });
});

describe("what it shows", () => {
  test("the phases of two updates that race, in µs of virtual time", () => {
    const file = files.get("runner")!;
    expect(slicesOf(file, "A — Alice")).toEqual([
      "100-110 waits in Telegram",
      "110-120 reads the session",
      "120-140 middleware",
      "140-150 writes the session",
    ]);
    expect(slicesOf(file, "B — Alice")).toEqual([
      "125-135 waits in Telegram",
      "135-145 reads the session",
      "145-165 middleware",
      "165-175 writes the session",
    ]);
    expect(slicesOf(file, "Alice's session")).toEqual([
      "150-175 v1: count: 1 (lost)",
      "175-183.75 v2: count: 1",
    ]);
  });

  test("what is held, and what was fetched in a batch and waits there", () => {
    const held = ofPhase(files.get("runner-sequentialize")!, "X").find(
      ({ cat }) => cat === "held",
    )!;
    expect([held.ts, held.dur, held.args]).toEqual([135_000, 15_000, { waitsFor: ["A"] }]);
    expect(slicesOf(files.get("polling")!, "hi — Bob").slice(0, 2)).toEqual([
      "126-170 waits in Telegram",
      "170-210 delivered, not begun yet",
    ]);
  });

  test("a lost write is marked across everything, and only a lost write is", () => {
    for (const [name, trace] of traces) {
      const marks = ofPhase(files.get(name)!, "i").filter(({ s }) => s === "g");
      const steps = new Set(lostWrites(trace).map(({ step }) => step));
      expect(marks, name).toHaveLength(steps.size);
      for (const { name } of marks) expect(name).toMatch(/^LOST WRITE: /);
    }
    const [mark] = ofPhase(files.get("runner")!, "i").filter(({ s }) => s === "g");
    expect(mark).toMatchObject({
      ts: 175_000,
      name: "LOST WRITE: what “A” changed; “B” had not seen it and wrote over it",
      args: { session: "Alice's session", by: "B", gone: ["A"] },
    });
  });

  test("an arrow leads from each write to each read that saw it", () => {
    for (const [name, trace] of traces) {
      const seen = trace.filter(
        (event) => event.kind === "read-completed" && event.version > 0 && event.update !== null,
      );
      expect(ofPhase(files.get(name)!, "s"), name).toHaveLength(seen.length);
      expect(ofPhase(files.get(name)!, "f"), name).toHaveLength(seen.length);
    }
    const file = files.get("runner-sequentialize")!;
    const around = ({ tid, ts }: { tid: number; ts: number }) =>
      ofPhase(file, "X").find((one) => one.tid === tid && one.ts <= ts && ts < one.ts + one.dur)!;
    const [start] = ofPhase(file, "s");
    const [end] = ofPhase(file, "f");
    expect(around(start!)).toMatchObject({ cat: "writing", args: { version: 1 } });
    expect(around(end!)).toMatchObject({ cat: "reading", args: { version: 1 } });
    expect(ofPhase(files.get("runner")!, "s")).toEqual([]);
  });

  test("counters say what metrics say, and versions only grow", () => {
    for (const [name, trace] of traces) {
      const counters = ofPhase(files.get(name)!, "C");
      const { inHands, atWork } = metrics(trace).concurrency;
      const hands = counters.filter((one) => one.name === words.inHands).map(({ args }) => args);
      const peak = (of: (args: Of<"C">["args"]) => number) => Math.max(0, ...hands.map(of));
      expect(
        peak((args) => args["at work"]! + args.held!),
        name,
      ).toBe(inHands.peak);
      expect(
        peak((args) => args["at work"]!),
        name,
      ).toBe(atWork.peak);
      const versions = counters.filter(({ cat }) => cat === "version");
      for (const session of new Set(versions.map((one) => one.name))) {
        const course = versions
          .filter((one) => one.name === session)
          .map(({ args }) => args.version);
        expect(course, name).toEqual(course.map((_, place) => place));
      }
    }
  });

  test("arrivals, replies, errors, webhooks, signals and processes have their marks", () => {
    const marks = (name: string) =>
      ofPhase(files.get(name)!, "i").map((one) => `${one.ts / 1000} ${one.name}`);
    expect(marks("runner")).toEqual([
      "100 Alice: “A”",
      "125 Alice: “B”",
      "140 Reply: “#1”",
      "165 Reply: “#1”",
      "175 Ended well",
      "175 LOST WRITE: what “A” changed; “B” had not seen it and wrote over it",
    ]);
    expect(marks("flood")).toContain(
      "190 Error 429 of sendMessage: Too Many Requests: retry after 1",
    );
    expect(marks("transaction")).toEqual(
      expect.arrayContaining([
        "175 Refused: it expected version 0, and there is 1 already",
        "175 Fails: Error: Conflict: the session has changed",
      ]),
    );
    expect(marks("shutdown")).toEqual(
      expect.arrayContaining([
        "150 Signal SIGTERM",
        "150 Process 1 ends",
        "150 Left half done: the process ended",
        "350 Process 2 starts",
      ]),
    );
    expect(marks("webhook-timeout")).toEqual(
      expect.arrayContaining([
        "10140 Responds 500: it is not delivered",
        "11150 Delivery to the webhook, attempt 2: process 1",
      ]),
    );
    expect(marks("conflict").join()).toContain("Error 409 of getUpdates: Conflict");
  });

  test("a process for each chat, though one person writes in both", () => {
    const names = ofPhase(files.get("two-instances")!, "M")
      .filter(({ name }) => name === "process_name")
      .map(({ args }) => "name" in args && args.name);
    expect(names).toEqual(["Chat: Alice", "Chat: Friends", "Database", "Bot"]);
  });
});

test("Chromium's own importer sees every thread with its slices, by name", async () => {
  for (const [name, file] of files) {
    const seen = await openInDevTools(file);
    const threads = ofPhase(file, "M").filter((one) => one.name === "thread_name");
    const busy = threads.filter(({ tid }) => ofPhase(file, "X").some((one) => one.tid === tid));
    expect(seen, name).toHaveLength(busy.length);
    for (const { tid, pid, args } of busy) {
      const process = ofPhase(file, "M").find(
        (one) => one.name === "process_name" && one.pid === pid,
      )!;
      const slices = ofPhase(file, "X").filter((one) => one.tid === tid);
      expect(seen, name).toContainEqual({
        process: (process.args as { name: string }).name,
        name: (args as { name: string }).name,
        slices: slices.map((one) => one.name),
      });
    }
  }
});
