import { describe, expect, test } from "vitest";
import {
  aliceSequence,
  metrics,
  MetricsCollector,
  type EventBody,
  type Metrics,
  type Trace,
} from "../../../playground/index.js";
import { burst, runFile, scenarioFile } from "../../helpers/scenarios.js";

type Timed = readonly [at: number, body: EventBody];

const trace = (...events: Timed[]): Trace =>
  events.map(([at, body], i) => ({ ...body, step: i + 1, at }));

const ALICE = { id: 101, name: "Alice" };
const BOB = { id: 102, name: "Bob" };
const FRIENDS = { id: -1001, name: "Friends" };

const arrived = (update: number, from = ALICE, chat = from): EventBody => ({
  kind: "update-arrived",
  update,
  from,
  chat,
  text: String(update),
});
const started = (update: number): EventBody => ({ kind: "update-started", update });
const finished = (update: number, outcome: "ok" | "error" = "ok"): EventBody => ({
  kind: "update-finished",
  update,
  outcome,
});
const entered = (update: number, ...behind: number[]): EventBody => ({
  kind: "constraint-entered",
  update,
  constraints: ["k"],
  behind,
});
const passed = (update: number): EventBody => ({ kind: "constraint-passed", update });
const reads = (update: number): EventBody => ({
  kind: "read-requested",
  operation: 1000 + update,
  update,
  key: "k",
});
const asks = (
  operation: number,
  update: number | null,
  method = "sendMessage",
  payload: Record<string, unknown> = { chat_id: 101 },
): EventBody => ({ kind: "call-requested", operation, update, method, payload });
const answers = (
  operation: number,
  update: number | null,
  code?: number,
  method = "sendMessage",
): EventBody => ({
  kind: "call-completed",
  operation,
  update,
  method,
  ok: code === undefined,
  ...(code === undefined ? {} : { error: { code, description: "" } }),
});
const delivers = (operation: number, ...delivered: number[]): EventBody => ({
  kind: "call-completed",
  operation,
  update: null,
  method: "getUpdates",
  ok: true,
  delivered,
});

const none = { count: 0, median: null, p95: null, max: null, mean: null };
const still = { steps: [], peak: 0, mean: null };

test("of an empty trace: nothing, and no division by it", () => {
  expect(metrics([])).toEqual({
    updates: {
      arrived: 0,
      finished: 0,
      failed: 0,
      unfinished: 0,
      neverStarted: 0,
      neverFetched: 0,
      redelivered: 0,
    },
    waiting: none,
    response: none,
    duration: none,
    perUpdate: [],
    perUser: [],
    throughput: null,
    concurrency: { inHands: still, atWork: still },
    lostWrites: { count: 0, byKey: {} },
    calls: {},
    webhook: { attempts: 0, retries: 0 },
  });
});

describe("waiting: from arrival until the handler first gets to work", () => {
  const waiting = (...events: Timed[]) =>
    metrics(trace([10, arrived(1)], ...events)).perUpdate[0]!.waiting;

  test("started", () => expect(waiting([35, started(1)])).toBe(25));
  test("never started", () => expect(waiting()).toBeNull());
  test("held and passed", () =>
    expect(waiting([20, started(1)], [20, entered(1, 9)], [70, passed(1)], [70, reads(1)])).toBe(
      60,
    ));
  test("held for ever", () => expect(waiting([20, started(1)], [20, entered(1, 9)])).toBeNull());
  test("not held: passing later means nothing", () =>
    expect(waiting([20, started(1)], [20, entered(1)], [25, passed(1)])).toBe(10));
  test("held twice before anything else: both count", () =>
    expect(
      waiting(
        [20, started(1)],
        [20, entered(1, 9)],
        [30, passed(1)],
        [30, entered(1, 8)],
        [50, passed(1)],
      ),
    ).toBe(40));
  test("held only after a read, as with a session in front: at work since its start", () =>
    expect(waiting([20, started(1)], [20, reads(1)], [30, entered(1, 9)], [80, passed(1)])).toBe(
      10,
    ));
  test("a line on the console takes no time, and is no work", () => {
    const line: EventBody = { kind: "console", update: 1, level: "log", text: "x" };
    expect(waiting([20, started(1)], [20, line], [20, entered(1, 9)], [60, passed(1)])).toBe(50);
  });
});

describe("response: from arrival until the first call with a chat_id succeeded", () => {
  const response = (...events: Timed[]) =>
    metrics(trace([10, arrived(1)], [20, started(1)], ...events)).perUpdate[0]!.response;

  test("the first of two", () =>
    expect(
      response([20, asks(1, 1)], [40, answers(1, 1)], [40, asks(2, 1)], [60, answers(2, 1)]),
    ).toBe(30));
  test("a refused one is none", () =>
    expect(
      response([20, asks(1, 1)], [40, answers(1, 1, 429)], [50, asks(2, 1)], [70, answers(2, 1)]),
    ).toBe(60));
  test("after the handler: a reply that nobody awaited", () =>
    expect(response([20, asks(1, 1)], [20, finished(1)], [40, answers(1, 1)])).toBe(30));
  test("no chat_id, or not on its behalf", () =>
    expect(
      response(
        [20, asks(1, 1, "answerCallbackQuery", { callback_query_id: "7" })],
        [20, asks(2, null)],
        [40, answers(1, 1)],
        [40, answers(2, null)],
        [50, finished(1)],
      ),
    ).toBeNull());
});

test("of an update that answers nothing the duration remains", () => {
  const result = metrics(trace([10, arrived(1)], [20, started(1)], [50, finished(1)]));
  expect(result.perUpdate).toEqual([
    { id: 1, user: 101, waiting: 10, response: null, duration: 40 },
  ]);
  expect(result.response).toEqual(none);
  expect(result.duration).toEqual({ count: 1, median: 40, p95: 40, max: 40, mean: 40 });
});

test("median and p95 of many, by nearest rank", () => {
  const spreadOf = (waits: readonly number[]) =>
    metrics(
      trace(
        ...waits.map((_, i) => [0, arrived(i + 1)] as const),
        ...waits.map((at, i) => [at, started(i + 1)] as const).sort(([a], [b]) => a - b),
      ),
    ).waiting;
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => n - i);
  expect(spreadOf(upTo(20))).toEqual({ count: 20, median: 10.5, p95: 19, max: 20, mean: 10.5 });
  expect(spreadOf(upTo(21))).toEqual({ count: 21, median: 11, p95: 20, max: 21, mean: 11 });
  expect(spreadOf(upTo(100)).p95).toBe(95);
  expect(spreadOf([1, 1, 2]).mean).toBe(1.333);
});

test("per user: whoever wrote, in whatever chat", () => {
  const { perUser } = metrics(
    trace(
      [0, arrived(1, ALICE, FRIENDS)],
      [0, arrived(2, BOB, FRIENDS)],
      [0, arrived(3, ALICE)],
      [10, started(1)],
      [20, started(2)],
      [30, started(3)],
    ),
  );
  expect(perUser).toMatchObject([
    { ...ALICE, updates: 2, waiting: { count: 2, median: 20, max: 30 } },
    { ...BOB, updates: 1, waiting: { count: 1, median: 20, max: 20 } },
  ]);
});

test("redelivered: waits until the first start and answer, lasts until the last finish", () => {
  const result = metrics(
    trace(
      [0, arrived(1)],
      [10, started(1)],
      [10, asks(1, 1)],
      [30, answers(1, 1)],
      [40, finished(1, "error")],
      [500, started(1)],
      [500, entered(1, 9)],
      [510, passed(1)],
      [510, asks(2, 1)],
      [530, answers(2, 1)],
      [540, finished(1)],
    ),
  );
  expect(result.perUpdate).toEqual([
    { id: 1, user: 101, waiting: 10, response: 30, duration: 540 },
  ]);
  expect(result.updates).toMatchObject({ finished: 1, failed: 0, redelivered: 1 });
});

test("a retry while the first run goes on: both are in the bot's hands", () => {
  const { concurrency, perUpdate } = metrics(
    trace(
      [0, arrived(1)],
      [10, started(1)],
      [20, started(1)],
      [20, entered(1, 1)],
      [40, finished(1)],
      [40, passed(1)],
      [60, finished(1)],
    ),
  );
  expect(perUpdate[0]!.waiting).toBe(10);
  expect(concurrency.inHands.steps).toEqual([
    { at: 10, value: 1 },
    { at: 20, value: 2 },
    { at: 40, value: 1 },
    { at: 60, value: 0 },
  ]);
  expect(concurrency.atWork.peak).toBe(1);
});

test("how many finished, failed, never ended, were never started or never fetched", () => {
  const { updates, throughput } = metrics(
    trace(
      ...[1, 2, 3, 4, 5].map((id) => [100, arrived(id)] as const),
      [110, delivers(1, 1, 2, 3, 4)],
      [110, started(1)],
      [110, started(2)],
      [110, started(3)],
      [200, finished(1)],
      [600, finished(2, "error")],
      [900, { kind: "ended", status: "deadlock" }],
    ),
  );
  expect(updates).toEqual({
    arrived: 5,
    finished: 2,
    failed: 1,
    unfinished: 1,
    neverStarted: 2,
    neverFetched: 1,
    redelivered: 0,
  });
  // Two in the half second from 100 to 600.
  expect(throughput).toBe(4);
});

test("no throughput when all is over in one instant", () => {
  const { throughput } = metrics(trace([5, arrived(1)], [5, started(1)], [5, finished(1)]));
  expect(throughput).toBeNull();
});

describe("concurrency: a step function of what is in the bot's hands, and of what is at work", () => {
  test("held updates occupy, and do not work", () => {
    const { inHands, atWork } = metrics(
      trace(
        [0, arrived(1)],
        [0, arrived(2)],
        [10, started(1)],
        [10, entered(1)],
        [10, passed(1)],
        [10, started(2)],
        [10, entered(2, 1)],
        // As it is in a real trace: 2 passes before the promise of 1 has settled.
        [30, passed(2)],
        [30, finished(1)],
        [50, finished(2)],
      ),
    ).concurrency;
    expect(inHands).toEqual({
      steps: [
        { at: 10, value: 2 },
        { at: 30, value: 1 },
        { at: 50, value: 0 },
      ],
      peak: 2,
      mean: 1.2,
    });
    expect(atWork).toEqual({
      steps: [
        { at: 10, value: 1 },
        { at: 50, value: 0 },
      ],
      peak: 1,
      mean: 0.8,
    });
  });

  test("one after the other in one instant is no change and no overlap", () => {
    const { inHands } = metrics(
      trace(
        [0, arrived(1)],
        [0, arrived(2)],
        [0, started(1)],
        [10, finished(1)],
        [10, started(2)],
        [20, finished(2)],
      ),
    ).concurrency;
    expect(inHands).toEqual({
      steps: [
        { at: 0, value: 1 },
        { at: 20, value: 0 },
      ],
      peak: 1,
      mean: 1,
    });
  });

  test("what never finishes stays until the end of the trace", () => {
    const { inHands } = metrics(
      trace([0, arrived(1)], [50, started(1)], [100, { kind: "ended", status: "timeout" }]),
    ).concurrency;
    expect(inHands).toEqual({ steps: [{ at: 50, value: 1 }], peak: 1, mean: 0.5 });
  });

  test("the end of the last process takes what it had in its hands", () => {
    const { concurrency, updates } = metrics(
      trace(
        [0, arrived(1)],
        [10, started(1)],
        [20, { kind: "process-ended", instance: 1, left: 1 }],
        [30, { kind: "process-ended", instance: 2, left: 0 }],
        [100, { kind: "ended", status: "ok" }],
      ),
    );
    expect(concurrency.inHands.steps).toEqual([
      { at: 10, value: 1 },
      { at: 30, value: 0 },
    ]);
    expect(updates.unfinished).toBe(1);
  });
});

test("calls by method: how many, how many failed and why, how long they took", () => {
  const { calls } = metrics(
    trace(
      [0, asks(1, null, "getUpdates", {})],
      [10, asks(2, 1)],
      [15, asks(3, 1)],
      [30, answers(2, 1)],
      [36, answers(3, 1, 429)],
      [40, asks(4, 1)],
      [51, answers(4, 1, 429)],
      [60, asks(5, 1)],
    ),
  );
  expect(Object.keys(calls)).toEqual(["getUpdates", "sendMessage"]);
  expect(calls).toEqual({
    getUpdates: { count: 1, failed: 0, errors: {}, roundTrip: null },
    sendMessage: { count: 4, failed: 2, errors: { 429: 2 }, roundTrip: 17.333 },
  });
});

test("webhook: attempts, retries, and what a refused connection never fetched", () => {
  const sent = (attempt: number, instance: number | null, update = 1): EventBody => ({
    kind: "webhook-sent",
    operation: attempt,
    update,
    attempt,
    instance,
  });
  const refused = metrics(trace([0, arrived(1)], [10, sent(1, null)], [1020, sent(2, null)]));
  expect(refused.webhook).toEqual({ attempts: 2, retries: 1 });
  expect(refused.updates.neverFetched).toBe(1);
  const taken = metrics(trace([0, arrived(1)], [10, sent(1, 1)]));
  expect(taken.updates).toMatchObject({ neverFetched: 0, neverStarted: 1 });
});

describe("of real runs", () => {
  const arrivals = [...aliceSequence, { at: 126, from: "Bob", text: "hi" }];
  const run = (variant: string) => runFile(scenarioFile(variant), { arrivals });

  test("Bob waits for Alice with polling, and not with the runner", async () => {
    const polling = metrics((await run("polling")).trace);
    const runner = metrics((await run("runner")).trace);
    const ordered = metrics((await run("runner-sequentialize")).trace);
    const bobs = ({ perUser }: Metrics) => perUser.find(({ name }) => name === "Bob")!;
    expect(bobs(runner).waiting.max).toBeLessThan(bobs(polling).waiting.max!);
    expect(bobs(ordered).waiting).toEqual(bobs(runner).waiting);
    expect(polling.concurrency.inHands.peak).toBe(1);
    expect(runner.concurrency.atWork.peak).toBe(3);
    expect(ordered.concurrency).toMatchObject({ inHands: { peak: 3 }, atWork: { peak: 2 } });
    expect(runner.lostWrites).toEqual({ count: 1, byKey: { 101: 1 } });
    expect(runner.calls.sendMessage).toEqual({ count: 3, failed: 0, errors: {}, roundTrip: 20 });
  });

  test("pure: the same of the same trace, which stays as it was; plain JSON", async () => {
    const result = await runFile(scenarioFile("runner"), { arrivals: burst(20), seed: 3 });
    const before = JSON.stringify(result.trace);
    const once = metrics(result.trace);
    expect(metrics(result.trace)).toEqual(once);
    expect(JSON.stringify(result.trace)).toBe(before);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  test("streamed: every prefix gives what it gives as a whole; asking changes nothing", async () => {
    const { trace: events } = await runFile(scenarioFile("hot-chat"), { arrivals: burst(8) });
    const collector = new MetricsCollector();
    events.forEach((event, i) => {
      collector.take(event);
      expect(collector.result()).toEqual(metrics(events.slice(0, i + 1)));
    });
  });
});
