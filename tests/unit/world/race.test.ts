import { expect, test } from "vitest";
import { createNodeRealm, story } from "../../../playground/index.js";
import {
  burst,
  compileFile,
  flavours,
  runFile,
  scenarioFile,
  variants,
} from "../../helpers/scenarios.js";

const told = (trace: Parameters<typeof story>[0]) =>
  story(trace).map(({ kind, update }) => `${kind} ${update}`);

test("without sequentialize the eight steps come in the page's order, and A's change is lost", async () => {
  const { trace, lostWrites, sessions, status } = await runFile(scenarioFile("runner"));
  expect(told(trace)).toEqual([
    "arrives 1",
    "begins 1",
    "reads 1",
    "arrives 2",
    "begins 2",
    "reads 2",
    "writes 1",
    "writes 2",
  ]);
  expect(status).toBe("ok");
  expect(sessions).toEqual({ 101: { count: 1 } });
  expect(lostWrites).toEqual([{ key: "101", update: 2, overwrote: 1, step: trace.at(-1)!.step }]);
});

test("with sequentialize B waits for A, and nothing is lost", async () => {
  const { trace, lostWrites, sessions } = await runFile(scenarioFile("runner-sequentialize"));
  expect(told(trace)).toEqual([
    "arrives 1",
    "begins 1",
    "reads 1",
    "arrives 2",
    "begins 2",
    "writes 1",
    "reads 2",
    "writes 2",
  ]);
  expect(story(trace)[4]!.behind).toEqual([1]);
  expect(sessions).toEqual({ 101: { count: 2 } });
  expect(lostWrites).toEqual([]);
});

test.each(variants)("%s: the three flavours give the same run", async (variant) => {
  const runs = [];
  for (const flavour of flavours) {
    runs.push(await runFile(scenarioFile(variant, flavour), { arrivals: burst(8) }));
  }
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);
});

test("eight messages count to eight with sequentialize; fewer without", async () => {
  const held = await runFile(scenarioFile("runner-sequentialize"), { arrivals: burst(8) });
  expect(held.sessions).toEqual({ 101: { count: 8 } });
  expect(held.lostWrites).toEqual([]);

  const raced = await runFile(scenarioFile("runner"), { arrivals: burst(8) });
  const { count } = raced.sessions[101] as { count: number };
  expect(count).toBeLessThan(8);
  expect(raced.lostWrites.length).toBeGreaterThanOrEqual(8 - count);
});

test("different chats do not race", async () => {
  const arrivals = ["Alice", "Bob", "Carol"].map((from) => ({ at: 100, from, text: "hi" }));
  const { sessions, lostWrites, virtualMs } = await runFile(scenarioFile("runner"), { arrivals });
  expect(sessions).toEqual({ 101: { count: 1 }, 102: { count: 1 }, 103: { count: 1 } });
  expect(lostWrites).toEqual([]);
  expect(virtualMs).toBe(150); // all three at once: no later than one alone
});

test.each(variants)("%s: the same trace twice, in one realm and in another", async (variant) => {
  const settings = { arrivals: burst(20), seed: 7 };
  const realm = await createNodeRealm();
  const first = JSON.stringify(await realm.run(compileFile(scenarioFile(variant)), settings));
  const again = JSON.stringify(await realm.run(compileFile(scenarioFile(variant)), settings));
  const other = JSON.stringify(await runFile(scenarioFile(variant), settings));
  expect(again).toBe(first);
  expect(other).toBe(first);
});

test("a seed changes the timing, another seed changes it differently", async () => {
  const at = async (seed: number | null) =>
    (await runFile(scenarioFile("runner"), { seed })).trace.map((event) => event.at).join();
  const [none, one, two] = [await at(null), await at(1), await at(2)];
  expect(new Set([none, one, two]).size).toBe(3);
});

test("runs asked for at the same time, in several realms, do not touch each other", async () => {
  const alone = await runFile(scenarioFile("runner"));
  const together = await Promise.all([1, 2, 3].map(() => runFile(scenarioFile("runner"))));
  for (const { trace } of together) expect(trace).toEqual(alone.trace);
});
