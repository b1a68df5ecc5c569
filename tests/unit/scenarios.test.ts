import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../locales/en.js";
import { es } from "../../locales/es.js";
import { scenarios, waits, type RunResult, type ScenarioName } from "../../playground/index.js";
import { runFile, scenarioFile } from "../helpers/scenarios.js";

const results = {} as Record<ScenarioName, RunResult>;

beforeAll(async () => {
  for (const { name, arrivals } of scenarios) {
    results[name] = await runFile(scenarioFile(name), { arrivals });
  }
});

const times = (name: ScenarioName) =>
  results[name].updates.map(({ started, finished }) => [started!, finished!] as const);

test("the registry lists every folder of programs, and both languages describe them", () => {
  const folders = readdirSync("playground/scenarios", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const names = scenarios.map(({ name }) => name);
  expect([...names].sort()).toEqual(folders.sort());
  expect(Object.keys(es.lab.scenarios)).toEqual(names);
  expect(Object.keys(en.lab.scenarios)).toEqual(names);
});

describe("what each program shows", () => {
  test("polling: nobody begins before the one before is done", () => {
    const [a, b, bob] = times("polling");
    expect(b![0]).toBeGreaterThanOrEqual(a![1]);
    expect(bob![0]).toBeGreaterThanOrEqual(b![1]);
    expect(results.polling.lostWrites).toEqual([]);
    expect(results.polling.calls.map(({ method }) => method)).toContain("deleteWebhook");
  });

  test("runner: loses a write; sequentialize does not; wrongly placed it does again", () => {
    expect(results.runner.lostWrites).toHaveLength(1);
    expect(results["runner-sequentialize"].lostWrites).toHaveLength(0);
    expect(results["runner-sequentialize-late"].lostWrites).toHaveLength(1);
    expect(results["runner-sequentialize-unawaited"].lostWrites).toHaveLength(1);
  });

  test("lock: loses nothing, and Bob waits for Alice although he is in another chat", () => {
    expect(results.lock.lostWrites).toEqual([]);
    const finished = times("lock").map(([, end]) => end);
    expect(finished).toEqual([...finished].sort((a, b) => a - b));
    const bobsWait = finished[2]! - results.lock.updates[2]!.arrived;
    const freely = results.runner.updates[0]!;
    expect(bobsWait).toBeGreaterThan(2 * (freely.finished! - freely.started!));
  });

  test("hot-chat: Bob is not even fetched until Alice's queue leaves room", () => {
    const { updates, status } = results["hot-chat"];
    expect(status).toBe("ok");
    const bob = updates[5]!;
    expect(bob.started).toBeGreaterThanOrEqual(updates[2]!.finished!);
  });

  test("deadlock: told from a timeout, with who waits for whom", () => {
    const { status, trace } = results.deadlock;
    expect(status).toBe("deadlock");
    expect(waits(trace)).toEqual([
      { update: 1, fetched: true, behind: [] },
      { update: 2, fetched: true, behind: [1] },
    ]);
  });

  test("conflict: Telegram's 409 ends the program", () => {
    expect(results.conflict.status).toBe("error");
    expect(results.conflict.error!.message).toContain("409: Conflict");
  });
});
