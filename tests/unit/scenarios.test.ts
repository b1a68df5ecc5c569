import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../locales/en.js";
import { es } from "../../locales/es.js";
import {
  scenarios,
  waits,
  type RunResult,
  type Scenario,
  type ScenarioName,
  type TraceEvent,
} from "../../playground/index.js";
import { runFile, runSource, scenarioFile } from "../helpers/scenarios.js";
import { resultOf } from "../helpers/traces.js";

const results = {} as Record<ScenarioName, RunResult>;

beforeAll(async () => {
  for (const { name } of scenarios) results[name] = await resultOf(name);
}, 60_000);

const times = (name: ScenarioName) =>
  results[name].updates.map(({ started, finished }) => [started!, finished!] as const);
const replies = (name: ScenarioName) =>
  results[name].calls
    .filter(({ method }) => method === "sendMessage")
    .map(({ payload }) => payload.text);
const printed = (name: ScenarioName) => results[name].console.map(({ text }) => text);
const losses = (name: ScenarioName) => results[name].lostWrites.length;
const ofKind = <K extends TraceEvent["kind"]>(name: ScenarioName, kind: K) =>
  results[name].trace.filter(
    (event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind,
  );

test("the registry uses every folder of programs, and both languages describe all", () => {
  const folders = readdirSync("playground/scenarios", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const used = new Set((scenarios as readonly Scenario[]).map((one) => one.program ?? one.name));
  expect([...used].sort()).toEqual(folders.sort());
  const names = scenarios.map(({ name }) => name);
  expect(Object.keys(es.lab.scenarios)).toEqual(names);
  expect(Object.keys(en.lab.scenarios)).toEqual(names);
});

describe("long polling", () => {
  test("polling: nobody begins before the one before is done", () => {
    const [a, b, bob] = times("polling");
    expect(b![0]).toBeGreaterThanOrEqual(a![1]);
    expect(bob![0]).toBeGreaterThanOrEqual(b![1]);
    expect(losses("polling")).toBe(0);
    expect(results.polling.calls.map(({ method }) => method)).toContain("deleteWebhook");
  });

  test("polling: one batch brings up to a hundred updates", async () => {
    const arrivals = Array.from({ length: 130 }, (_, i) => ({
      at: 0,
      from: `User ${i}`,
      text: "hi",
    }));
    const { trace } = await runFile(scenarioFile("polling"), { arrivals, limit: 1e6 });
    const batches = trace.flatMap((event) =>
      event.kind === "call-completed" && event.delivered?.length ? [event.delivered.length] : [],
    );
    expect(batches).toEqual([100, 30]);
  });

  test("runner-backpressure: 50 allowed, yet 100 taken; then it asks for one at a time", () => {
    const asked = results["runner-backpressure"].calls
      .filter(({ method }) => method === "getUpdates")
      .map(({ payload }) => payload.limit);
    expect(asked[0]).toBe(100);
    expect(asked).toContain(1);
    const first = ofKind("runner-backpressure", "call-completed").find(
      ({ delivered }) => delivered !== undefined && delivered.length > 0,
    );
    expect(first!.delivered).toHaveLength(100);
    // What the limit leaves in Telegram starts only when others have finished.
    const [, begun] = [times("runner-backpressure")[0]!, times("runner-backpressure")[119]!];
    expect(begun[0]).toBeGreaterThanOrEqual(times("runner-backpressure")[0]![1]);
  });

  test("hot-chat: Bob is not even fetched until Alice's queue leaves room", () => {
    const { updates, status } = results["hot-chat"];
    expect(status).toBe("ok");
    expect(updates[5]!.started).toBeGreaterThanOrEqual(updates[2]!.finished!);
  });

  test("slow-handler: it holds everybody back, only its chat, or nobody", () => {
    const ends = (name: ScenarioName) => times(name).map(([, end]) => end);
    expect(ends("slow-handler")).toEqual([1130, 1170, 1190]);
    expect(ends("slow-handler-runner")).toEqual([1130, 1150, 230]);
    expect(ends("slow-handler-detached")).toEqual([130, 230, 230]);
    expect(replies("slow-handler-detached")).toEqual([
      "I am on it",
      "Hi!",
      "Hi!",
      "Here is your report",
    ]);
  });

  test("runner-webhook: Telegram refuses getUpdates while there is a webhook; run() does not delete it", () => {
    expect(results["runner-webhook"].status).toBe("error");
    expect(results["runner-webhook"].error!.message).toContain("while webhook is active");
    expect(replies("runner-webhook")).toEqual([]);
    expect(results["runner-webhook-deleted"].status).toBe("ok");
    expect(replies("runner-webhook-deleted")).toEqual(["Hi!"]);
  });

  test("conflict: Telegram's 409 ends the program", () => {
    expect(results.conflict.status).toBe("error");
    expect(results.conflict.error!.message).toContain("409: Conflict");
  });

  test("flood: 429 with the seconds to wait; what is sent again arrives", () => {
    const refused = ofKind("flood", "call-completed").filter(({ ok }) => !ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const { error } of refused) expect(error!.code).toBe(429);
    const sent = ofKind("flood", "call-completed").filter(
      ({ ok, method }) => ok && method === "sendMessage",
    );
    expect(sent).toHaveLength(5);
    expect(results.flood.console[0]!.text).toMatch(/Too Many Requests: retry after \d+/);
  });
});

describe("sequentialize", () => {
  test("without it a write is lost; with it none; wrongly placed it is lost again", () => {
    expect(losses("runner")).toBe(1);
    expect(losses("runner-sequentialize")).toBe(0);
    expect(losses("runner-sequentialize-late")).toBe(1);
    expect(losses("runner-sequentialize-unawaited")).toBe(1);
    expect(losses("runner-sequentialize-undefined")).toBe(1);
  });

  test("runner-sequentialize-several: waits for chat and user, and for nobody else", () => {
    const [a, b, c, d] = times("runner-sequentialize-several");
    expect(b![1]).toBeGreaterThan(a![1]); // same user
    expect(c![1]).toBeGreaterThan(b![1]); // same chat
    expect(d![1]).toBeLessThan(b![1]); // neither
    expect(losses("runner-sequentialize-several")).toBe(0);
  });

  test("runner-sequentialize-reordered: nothing is lost, and the order is another", () => {
    expect(losses("runner-sequentialize-reordered")).toBe(0);
    expect(results["runner-sequentialize-reordered"].sessions).toEqual({
      101: { texts: ["B", "A"] },
    });
  });

  test("deadlock: told from a timeout, with who waits for whom", () => {
    const { status, trace } = results.deadlock;
    expect(status).toBe("deadlock");
    expect(waits(trace)).toEqual([
      { update: 1, fetched: true, behind: [] },
      { update: 2, fetched: true, behind: [1] },
    ]);
  });
});

describe("sessions", () => {
  test("memory-session: what nobody saved stays; with copies, only what was saved", () => {
    const outcomes = (name: ScenarioName) => results[name].updates.map(({ outcome }) => outcome);
    for (const name of ["memory-session", "memory-copies"] as const) {
      expect(outcomes(name)).toEqual(["ok", "error", "ok"]);
      expect(printed(name)).toEqual(["Error: not in this shop"]);
    }
    expect(replies("memory-session").at(-1)).toBe("In your cart: tea, unicorn, milk");
    expect(replies("memory-copies").at(-1)).toBe("In your cart: tea, milk");
  });

  test("memory-session: the simulated database keeps it as copies do", async () => {
    const { arrivals } = scenarios.find(({ name }) => name === "memory-session")!;
    const { sessions } = await runFile(scenarioFile("memory-session"), { arrivals });
    expect(sessions).toEqual({ 101: { cart: ["tea", "milk"] } });
  });

  test("inline-default-key: no chat, no key; by person, each query counts", () => {
    expect(printed("inline-default-key")).toHaveLength(3);
    for (const line of printed("inline-default-key")) {
      expect(line).toContain("this update does not belong to a chat");
    }
    expect(results["inline-user-key"].sessions).toEqual({ 101: { count: 3 } });
    expect(losses("inline-user-key")).toBe(0);
    const offers = results["inline-user-key"].calls.flatMap(({ payload }) =>
      ((payload.results as { title: string }[] | undefined) ?? []).map(({ title }) => title),
    );
    expect(offers).toEqual(["Query 1", "Query 2", "Query 3"]);
  });

  test("inline-user-key: without sequentialize, what is typed fast is lost", async () => {
    const { arrivals } = scenarios.find(({ name }) => name === "inline-user-key")!;
    const source = readFileSync(scenarioFile("inline-user-key"), "utf8");
    const without = source.replace("bot.use(sequentialize(getSessionKey));", "");
    expect(without).not.toBe(source);
    const { lostWrites } = await runSource(without, { arrivals });
    expect(lostWrites.length).toBeGreaterThan(0);
  });
});

describe("other ways out", () => {
  test("lock: loses nothing, and Bob waits for Alice although he is in another chat", () => {
    expect(losses("lock")).toBe(0);
    const finished = times("lock").map(([, end]) => end);
    expect(finished).toEqual([...finished].sort((a, b) => a - b));
    const bobsWait = finished[2]! - results.lock.updates[2]!.arrived;
    const freely = results.runner.updates[0]!;
    expect(bobsWait).toBeGreaterThan(2 * (freely.finished! - freely.started!));
  });

  test("transaction: detects the conflict; the message was answered and is not counted", () => {
    expect(losses("transaction")).toBe(0);
    expect(results.transaction.sessions).toEqual({ 101: { count: 1 } });
    expect(ofKind("transaction", "write-refused")).toHaveLength(1);
    expect(replies("transaction")).toEqual(["#1", "#1"]);
    expect(results.transaction.console[0]!.text).toContain("Conflict");
  });

  test("transaction-retry: counts well, and replies once more than there are messages", () => {
    expect(results["transaction-retry"].sessions).toEqual({ 101: { count: 2 } });
    expect(replies("transaction-retry")).toEqual(["#1", "#1", "#2"]);
  });
});

describe("webhooks", () => {
  test("webhook: one chat in sequence, another at once; nothing is lost", () => {
    const [a, b, bob] = times("webhook");
    expect(b![0]).toBeGreaterThan(a![1]);
    expect(bob![0]).toBeLessThan(a![1]);
    expect(losses("webhook")).toBe(0);
  });

  test("webhook-timeout: the callback throws, the middleware goes on, the update comes again", () => {
    const attempts = ofKind("webhook-timeout", "webhook-sent").filter(({ update }) => update === 1);
    expect(attempts.length).toBeGreaterThan(1);
    const [answered] = ofKind("webhook-timeout", "webhook-answered");
    expect(answered).toMatchObject({ status: 500, accepted: false });
    expect(ofKind("webhook-timeout", "update-finished").length).toBeGreaterThan(1);
    expect(results["webhook-timeout"].console[0]!.text).toContain("timed out after 10000 ms");
  });

  test("webhook-return: answered early, so that the chat's next update races", () => {
    const [a, b] = times("webhook-return");
    expect(b![0]).toBeLessThan(a![1]);
    expect(losses("webhook-return")).toBe(1);
  });

  test("webhook-storm: each attempt does the work again; detached, it is done once", () => {
    const statuses = (name: ScenarioName) =>
      ofKind(name, "webhook-answered").map((one) => one.status);
    expect(statuses("webhook-storm")).toEqual([500, 500, 200]);
    expect(replies("webhook-storm")).toEqual(["Done", "Done", "Done"]);
    expect(statuses("webhook-detached")).toEqual([200]);
    expect(replies("webhook-detached")).toEqual(["Done"]);
    const [answered] = ofKind("webhook-detached", "webhook-answered");
    expect(answered!.at).toBeLessThan(results["webhook-detached"].calls.at(-1)!.at);
  });

  test("several processes: sequentialize protects none of them; partition and conditional writes do", () => {
    expect(losses("two-instances")).toBe(1);
    expect(losses("serverless")).toBe(1);
    const instances = ofKind("two-instances", "webhook-sent").map(({ instance }) => instance);
    expect(instances).toEqual([1, 2]);
    for (const name of [
      "two-instances-partitioned",
      "two-instances-conditional",
      "serverless-conditional",
    ] as const) {
      expect(losses(name)).toBe(0);
      expect(results[name].sessions).toEqual({ 101: { count: 2 } });
    }
  });
});

describe("shutdown", () => {
  test("shutdown: what was under way is gone, and never comes again", () => {
    expect(results.shutdown.updates.map(({ outcome }) => outcome)).toEqual(["cut", "cut", "cut"]);
    expect(ofKind("shutdown", "process-started")).toHaveLength(1);
    expect(ofKind("shutdown", "update-started")).toHaveLength(3);
  });

  test("shutdown-drained: all is finished before the process ends", () => {
    expect(results["shutdown-drained"].updates.map(({ outcome }) => outcome)).toEqual([
      "ok",
      "ok",
      "ok",
    ]);
    const end = ofKind("shutdown-drained", "process-ended")[0]!;
    for (const { finished } of results["shutdown-drained"].updates) {
      expect(finished).toBeLessThanOrEqual(end.at);
    }
  });

  test("stop-bot: the runner goes on as if nothing had been said", () => {
    expect(printed("stop-bot")).toEqual(["Stopped?"]);
    expect(replies("stop-bot")).toEqual(["Still here", "Still here"]);
    expect(ofKind("stop-bot", "process-ended")).toEqual([]);
  });

  test("stop-in-handler: each waits for the other; not awaited, the bot stops", () => {
    expect(results["stop-in-handler"].status).toBe("deadlock");
    expect(printed("stop-in-handler")).toEqual([]);
    expect(results["stop-command"].status).toBe("ok");
    expect(printed("stop-command")).toEqual(["Stopped"]);
    expect(results["stop-command"].updates[0]!.outcome).toBe("ok");
    expect(ofKind("stop-command", "process-ended")).toHaveLength(1);
  });

  test("shutdown-polling: the rest of the batch was processed, and is delivered again", () => {
    const begun = ofKind("shutdown-polling", "update-started").map(({ update }) => update);
    expect(begun).toEqual([1, 2, 3, 2, 3]);
    expect(results["shutdown-polling"].sessions).toEqual({ 101: { count: 5 } });
  });
});
