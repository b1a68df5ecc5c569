import { beforeAll, expect, test } from "vitest";
import {
  compile,
  createNodeRealm,
  type PendingEvent,
  type Settings,
} from "../../../playground/index.js";
import { everyScenario } from "../../helpers/scenarios.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

/** What can come next after so many steps in time order. */
async function pendingIn(
  program: Parameters<typeof realm.run>[0],
  settings: Partial<Settings>,
  steps: number,
): Promise<readonly PendingEvent[]> {
  const { schedule } = await realm.run(program, settings);
  const picks = schedule.slice(0, steps);
  return (await realm.run(program, settings, { schedule: { picks, then: "pause" } })).pending;
}

const scenario = (name: string) => everyScenario.find((one) => one.name === name)!;
const alice = { from: "Alice", chat: "Alice" };

test("arrivals, getUpdates, reads, calls and writes say whose they are and what they do", async () => {
  const { program, settings } = scenario("runner");
  const at = (steps: number) => pendingIn(program, settings, steps);
  const [, first] = await at(0);
  expect(first).toEqual({
    ...{ id: 1, kind: "arrival", at: 100, update: null, idle: false },
    ...{ ...alice, text: "A" },
  });
  const fetching = (await at(2)).find(({ kind }) => kind === "call");
  expect(fetching).toEqual({
    ...{ id: 6, kind: "call", at: 110, update: null, idle: false },
    ...{ method: "getUpdates", brings: [1] },
  });
  const about = { update: 1, idle: false, ...alice, text: "A" };
  expect((await at(3))[0]).toEqual({ id: 9, kind: "read", at: 120, ...about, key: "101" });
  expect((await at(5))[1]).toEqual({
    ...{ id: 11, kind: "call", at: 140, ...about, method: "sendMessage" },
  });
  expect((await at(8))[0]).toMatchObject({ kind: "write", ...about, key: "101" });
});

test("only time brings a long poll's end", async () => {
  const { program, settings } = scenario("runner");
  const idle = (await pendingIn(program, settings, 3)).filter((event) => event.idle);
  expect(idle).toMatchObject([{ method: "getUpdates", brings: [], at: 30_110 }]);
});

test("only time brings the guard of webhookCallback; the handler's own timer one may pick", async () => {
  const { program, settings } = scenario("webhook-timeout");
  const pending = await pendingIn(program, settings, 5);
  expect(pending.filter(({ kind }) => kind === "timeout")).toMatchObject([
    { at: 10_130, update: 1, idle: true },
  ]);
  const later = await pendingIn(program, settings, 8);
  expect(later.filter(({ kind }) => kind === "timer")).toMatchObject([
    { at: 15_140, update: 1, idle: false },
    { update: 3, idle: false },
  ]);
});

test("a timer that a handler starts in the guard's place is no guard", async () => {
  const patient = compile(
    `import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", async () => {
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 500));
});
createServer(webhookCallback(bot, "http", { timeoutMilliseconds: Infinity })).listen(8080);
`,
    "patient.ts",
    "ts",
  );
  const arrivals = [{ at: 0, from: "Alice", text: "A" }];
  const pending = await pendingIn(patient, { arrivals }, 3);
  expect(pending).toMatchObject([{ kind: "timer", update: 1, idle: false, at: 530 }]);
});

test("webhooks: the request, the response, and what is sent again", async () => {
  const { program, settings } = scenario("webhook-timeout");
  const { schedule } = await realm.run(program, settings);
  const kinds = new Set<string>();
  for (let steps = 0; steps < 20; steps++) {
    const picks = schedule.slice(0, steps);
    const { pending } = await realm.run(program, settings, { schedule: { picks, then: "pause" } });
    for (const { kind, update } of pending) {
      if (!kind.startsWith("webhook-")) continue;
      expect(update).toBeGreaterThan(0);
      kinds.add(kind);
    }
  }
  expect([...kinds]).toEqual(["webhook-request", "webhook-response", "webhook-retry"]);
});

test("edits, presses, inline queries, groups, signals and restarts", async () => {
  const { program } = scenario("shutdown");
  const arrivals = [
    { at: 100, from: "Alice", text: "A", chat: "Friends" },
    { at: 200, from: "Alice", text: "A2", edits: "A", chat: "Friends" },
    { at: 300, from: "Bob", press: "Like" },
    { at: 350, from: "Bob", inline: "cats" },
    { at: 400, signal: "SIGTERM" as const },
  ];
  const settings = { ...scenario("shutdown").settings, arrivals };
  const seen = new Map<number, PendingEvent>();
  const { schedule } = await realm.run(program, settings);
  for (let steps = 0; steps < schedule.length; steps++) {
    for (const event of await pendingIn(program, settings, steps)) seen.set(event.id, event);
  }
  expect(seen.get(1)).toMatchObject({ kind: "arrival", from: "Alice", chat: "Friends", text: "A" });
  expect(seen.get(2)).toMatchObject({ kind: "arrival", type: "edit", text: "A2" });
  expect(seen.get(3)).toMatchObject({ from: "Bob", chat: "Bob", type: "press", text: "Like" });
  expect(seen.get(4)).toMatchObject({ from: "Bob", type: "inline", text: "cats" });
  expect(seen.get(4)).not.toHaveProperty("chat");
  expect(seen.get(5)).toMatchObject({ kind: "signal", signal: "SIGTERM" });
  const restart = [...seen.values()].find(({ kind }) => kind === "restart");
  expect(restart).toMatchObject({ update: null, idle: false, at: 600 });
});

test("a run that has ended has nothing pending, for all that it left undone", async () => {
  const { program, settings } = scenario("runner");
  expect((await realm.run(program, settings)).pending).toEqual([]);
});
