import { expect, test } from "vitest";
import { runExample, said } from "../../helpers/examples.js";

test("with bot.start() Bob waits for Alice's report, and the page says how long", async () => {
  expect(said(await runExample("first-bot-slow"))).toEqual([
    { text: "Here is your report.", at: 1130 },
    { text: "You wrote: hi", at: 1170 },
  ]);
});

test("with run(bot) he does not", async () => {
  expect(said(await runExample("first-bot-run"))).toEqual([
    { text: "You wrote: hi", at: 160 },
    { text: "Here is your report.", at: 1130 },
  ]);
});

test("the counting bot with run(bot) in place of bot.start() would lose a message", async () => {
  const withRun = (source: string) =>
    `import { run } from "@grammyjs/runner";\n${source.replace("bot.start()", "run(bot)")}`;
  const arrivals = ["A", "B"].map((text) => ({ at: 100, from: "Alice", text }));
  const { lostWrites } = await runExample("first-bot-counts", withRun, { arrivals });
  expect(lostWrites).toHaveLength(1);
  expect((await runExample("first-bot-counts", undefined, { arrivals })).lostWrites).toEqual([]);
});
