import { beforeAll, describe, expect, test } from "vitest";
import {
  compile,
  createNodeRealm,
  explore,
  lostWrites,
  type OperationKind,
  type Settings,
} from "../../../playground/index.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

/** Counts messages, replies nothing: one read and one write for each. */
const counter = (before: string) =>
  compile(
    `import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
const bot = new Bot<Context & SessionFlavor<{ count: number }>>(process.env.BOT_TOKEN!);
${before}
bot.use(session({ initial: () => ({ count: 0 }) }));
bot.on("message", (ctx) => void ctx.session.count++);
run(bot);
`,
    "counter.ts",
    "ts",
  );
const plain = counter("");
const sequentialized = counter("bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));");

/** All schedules of the given kinds of events, by what became of them. */
async function count(
  program: typeof plain,
  arrivals: Settings["arrivals"],
  kinds: readonly OperationKind[] | undefined,
) {
  let schedules = 0;
  let withLoss = 0;
  const finalValues: Record<number, number> = {};
  const distinct = new Set<string>();
  const scope = { kinds: kinds && new Set(kinds), limit: 60_000 };
  const play = async (policy: Parameters<Parameters<typeof explore>[0]>[0]) => {
    const { log, sessions } = await realm.record(program, { arrivals }, { policy });
    return { lost: lostWrites(log!.toArray()).length > 0, sessions };
  };
  for await (const { outcome, picks } of explore(play, scope)) {
    schedules++;
    if (outcome.lost) withLoss++;
    const { count: value } = outcome.sessions[101] as { count: number };
    finalValues[value] = (finalValues[value] ?? 0) + 1;
    distinct.add(picks.join());
  }
  expect(distinct.size).toBe(schedules);
  return { schedules, withLoss, withoutLoss: schedules - withLoss, finalValues };
}

const batch = (senders: string) =>
  [...senders].map((from, i) => ({ at: 100, from, text: String(i) }));
const oneByOne = (senders: string) =>
  [...senders].map((from, i) => ({ at: 1000 * (i + 1), from, text: String(i) }));

// Counted by brute force, without any of this code.
describe("updates of one batch: reads and writes in any order", () => {
  const operations = ["read", "write"] as const;

  test.each([
    ["AA", { schedules: 6, withoutLoss: 2, withLoss: 4, finalValues: { 1: 4, 2: 2 } }],
    ["AAA", { schedules: 90, withoutLoss: 6, withLoss: 84, finalValues: { 1: 48, 2: 36, 3: 6 } }],
  ])("%s: one session key", async (senders, expected) => {
    expect(await count(plain, batch(senders), operations)).toEqual(expected);
  });

  test.each([
    ["AB", { schedules: 6, withLoss: 0 }],
    ["AAB", { schedules: 90, withoutLoss: 30 }],
    ["ABC", { schedules: 90, withLoss: 0 }],
  ])("%s: several session keys", async (senders, expected) => {
    expect(await count(plain, batch(senders), operations)).toMatchObject(expected);
  });

  test.each(["AA", "AAA"])("%s: with sequentialize there is one order", async (senders) => {
    const { schedules, withLoss } = await count(sequentialized, batch(senders), operations);
    expect({ schedules, withLoss }).toEqual({ schedules: 1, withLoss: 0 });
  });
});

describe("updates that come one by one: deliveries in their order, all else in any", () => {
  // What brings an update from Telegram to the bot follows its arrival at once.
  const operations = ["arrival", "read", "write"] as const;

  test.each([
    ["AA", { schedules: 10, withoutLoss: 4, withLoss: 6, finalValues: { 1: 6, 2: 4 } }],
    [
      "AAA",
      { schedules: 280, withoutLoss: 28, withLoss: 252, finalValues: { 1: 126, 2: 126, 3: 28 } },
    ],
  ])("%s", async (senders, expected) => {
    expect(await count(plain, oneByOne(senders), operations)).toEqual(expected);
  });
});

test("the fewest deviations come first, and time order before all", async () => {
  const arrivals = oneByOne("AA");
  const seen: number[] = [];
  let first: readonly number[] | undefined;
  const play = async (policy: Parameters<Parameters<typeof explore>[0]>[0]) => {
    await realm.record(plain, { arrivals }, { policy });
  };
  for await (const { picks, deviations } of explore(play, { kinds: undefined, limit: 60_000 })) {
    first ??= picks;
    seen.push(deviations);
  }
  expect(first).toEqual((await realm.run(plain, { arrivals })).schedule);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.filter((deviations) => deviations === 0)).toHaveLength(1);
  expect(seen.at(-1)).toBeGreaterThan(2);
});

test("a program that does not repeat itself is found out", async () => {
  const fickle = compile(
    `import { Bot } from "grammy";
import { run } from "@grammyjs/runner";
const bot = new Bot(process.env.BOT_TOKEN);
const real = [].constructor.constructor("return globalThis")();
real.carreraRuns = (real.carreraRuns ?? 0) + 1;
bot.on("message", (ctx) => real.carreraRuns % 2 ? ctx.reply("hi") : undefined);
run(bot);
`,
    "fickle.js",
    "js",
  );
  await expect(realm.search(fickle)).rejects.toMatchObject({ code: "schedule-not-pending" });
});
