import { beforeAll, describe, expect, test } from "vitest";
import { blocked, createNodeRealm, type Settings } from "../../../playground/index.js";
import { compileFile, everyScenario } from "../../helpers/scenarios.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

/** What is blocked once a scenario has gone on in time order for so many steps, or ms. */
async function blockedIn(
  name: string,
  until: { steps: number } | { ms: number },
  more: Partial<Settings> = {},
) {
  const { program, settings } = everyScenario.find((one) => one.name === name)!;
  const all = { ...settings, ...more };
  const { schedule, trace } = await realm.run(program, all);
  const steps = "steps" in until ? until.steps : trace.findLast(({ at }) => at <= until.ms)!.step;
  const picks = schedule.slice(0, steps);
  const paused = await realm.run(program, all, { schedule: { picks, then: "pause" } });
  return blocked(paused.trace, paused.pending);
}

describe("behind sequentialize", () => {
  test("an update is held behind those that share a constraint with it", async () => {
    expect(await blockedIn("hot-chat", { ms: 110 })).toEqual(
      [2, 3, 4, 5].map((update) => ({
        update,
        why: "held",
        behind: [1, 2, 3, 4]
          .filter((one) => one < update)
          .map((one) => ({ update: one, constraints: ["101"] })),
      })),
    );
  });

  test("behind whom it is under the chat, behind whom under the user", async () => {
    expect(await blockedIn("runner-sequentialize-several", { ms: 115 })).toEqual([
      { update: 2, why: "held", behind: [{ update: 1, constraints: ["user 101"] }] },
      { update: 3, why: "held", behind: [{ update: 2, constraints: ["chat -1001"] }] },
    ]);
  });

  test("nobody is, once nothing holds it back", async () => {
    expect(await blockedIn("runner-sequentialize", { steps: 7 })).toHaveLength(1);
    expect(await blockedIn("runner-sequentialize", { steps: 9 })).toEqual([]);
    expect(await blockedIn("runner", { steps: 7 })).toEqual([]);
  });
});

describe("in Telegram", () => {
  test("an update stays there while the sink is full", async () => {
    const [last] = (await blockedIn("hot-chat", { ms: 600 })).slice(-1);
    expect(last).toEqual({ update: 6, why: "sink-full", behind: [1, 2, 3, 4, 5] });
    expect(
      (await blockedIn("hot-chat", { ms: 600 }, { concurrency: 10 })).map(({ update }) => update),
    ).toEqual([2, 3, 4, 5]);
  });

  test("bot.start() has not asked while it processes a batch, and goes through it in order", async () => {
    expect(await blockedIn("polling", { ms: 140 })).toEqual([
      { update: 2, why: "not-asked", behind: [1] },
      { update: 3, why: "not-asked", behind: [1] },
    ]);
    expect(await blockedIn("polling", { ms: 180 })).toEqual([
      { update: 3, why: "in-batch", behind: [2] },
    ]);
  });

  test("nothing is blocked that the next getUpdates brings", async () => {
    expect(await blockedIn("polling", { ms: 150 })).toEqual([]);
  });

  test("a bot that never asks is told from one that is busy", async () => {
    const file = compileFile("tests/conformance/programs/greeter.ts");
    const arrivals = [{ at: 0, from: "Alice", text: "A" }];
    const { trace, pending } = await realm.run(
      file,
      { arrivals },
      { schedule: { picks: [1], then: "pause" } },
    );
    expect(blocked(trace, pending)).toEqual([{ update: 1, why: "not-asked", behind: [] }]);
  });

  test("a webhook's chat is busy while an earlier request of it is under way", async () => {
    const busy = [{ update: 2, why: "lane-busy", behind: [1] }];
    // On its way, at the program, and while the response is on its way.
    for (const ms of [126, 150, 179]) expect(await blockedIn("webhook", { ms })).toEqual(busy);
    expect(await blockedIn("webhook", { ms: 180 })).toEqual([]);
  });

  test("an inline query of hers is not held by it, and holds her next one", async () => {
    const arrivals = [
      { at: 100, from: "Alice", text: "A" },
      { at: 100, from: "Alice", inline: "cats" },
      { at: 100, from: "Alice", inline: "dogs" },
    ];
    expect(await blockedIn("webhook", { ms: 105 }, { arrivals })).toEqual([
      { update: 3, why: "lane-busy", behind: [2] },
    ]);
  });

  test("all of a webhook's connections may be taken", async () => {
    const arrivals = Array.from({ length: 42 }, (_, i) => ({
      at: 1,
      from: `User ${i}`,
      text: "x",
    }));
    const found = await blockedIn("webhook", { ms: 35 }, { arrivals });
    const sent = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(found).toEqual([
      { update: 41, why: "connections-full", behind: sent },
      { update: 42, why: "connections-full", behind: sent },
    ]);
  });
});

describe("in the bot's own code", () => {
  test("a lock of its own holds an update", async () => {
    expect(await blockedIn("lock", { ms: 140 })).toEqual([
      { update: 2, why: "own-code" },
      { update: 3, why: "own-code" },
    ]);
  });

  test("a deadlock: one waits in its code, the other behind it", async () => {
    const { program, settings } = everyScenario.find(({ name }) => name === "deadlock")!;
    const { trace, pending } = await realm.run(program, settings);
    expect(blocked(trace, pending)).toEqual([
      { update: 1, why: "own-code" },
      { update: 2, why: "held", behind: [{ update: 1, constraints: ["101"] }] },
    ]);
  });
});

test("what a process that ended had begun is not waited for", async () => {
  const { program, settings } = everyScenario.find(({ name }) => name === "shutdown")!;
  const { trace, pending, updates } = await realm.run(program, settings);
  expect(updates.map(({ outcome }) => outcome)).toEqual(["cut", "cut", "cut"]);
  expect(blocked(trace, pending)).toEqual([]);
});

test("over all scenarios, each unfinished update has something pending or a reason", async () => {
  for (const { program, settings, name } of everyScenario) {
    const { schedule } = await realm.run(program, settings);
    for (let steps = 0; steps < schedule.length; steps += Math.ceil(schedule.length / 12)) {
      const picks = schedule.slice(0, steps);
      const paused = await realm.run(program, settings, { schedule: { picks, then: "pause" } });
      const ended = paused.trace.filter(({ kind }) => kind === "process-ended").length > 0;
      if (ended) continue;
      const explained = new Set(blocked(paused.trace, paused.pending).map(({ update }) => update));
      for (const { id, outcome } of paused.updates) {
        if (outcome === "ok" || outcome === "error") continue;
        const own = paused.pending.some(
          ({ update, idle, brings }) => !idle && (update === id || brings?.includes(id)),
        );
        expect([name, steps, id, own !== explained.has(id)]).toEqual([name, steps, id, true]);
      }
    }
  }
});
