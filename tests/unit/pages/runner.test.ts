import { expect, test } from "vitest";
import { printed, replace, runExample, said, texts } from "../../helpers/examples.js";

const bothAtOnce = ["A", "B"].map((text) => ({ at: 100, from: "Alice", text }));

test("backpressure: the first batch is 100, and 100 are processed at once where 50 may be", async () => {
  const { trace } = await runExample("runner-backpressure");
  let most = 0;
  let now = 0;
  for (const { kind } of trace) {
    if (kind === "update-started") most = Math.max(most, ++now);
    if (kind === "update-finished") now--;
  }
  expect(most).toBe(100);
});

test("parts: with a sequential sink Bob waits for Alice; with a concurrent or batch sink he does not", async () => {
  const times = async (sink: string) => {
    const edit = replace("createSequentialSink", sink);
    const { updates } = await runExample("runner-parts", edit);
    return updates.map(({ started, finished }) => [started!, finished!] as const);
  };
  const [alice, bob] = await times("createSequentialSink");
  expect(bob![0]).toBeGreaterThanOrEqual(alice![1]);
  for (const sink of ["createConcurrentSink", "createBatchSink"]) {
    const [first, second] = await times(sink);
    expect(second![0]).toBeLessThan(first![1]);
  }
});

test("options: allowed_updates is sent with every request; with silent nothing is printed", async () => {
  const { calls } = await runExample("runner-options");
  const requests = calls.filter(({ method }) => method === "getUpdates");
  expect(requests.length).toBeGreaterThan(1);
  for (const { payload } of requests) expect(payload).toHaveProperty("allowed_updates");
  const silent = replace("run(bot);", "run(bot, { runner: { silent: true } });");
  expect(printed(await runExample("runner-task", silent))).toHaveLength(1);
  expect(printed(await runExample("runner-task")).length).toBeGreaterThan(1);
});

test("errors: with bot.catch or without, the bot goes on; with bot.start() it only does with", async () => {
  expect(texts(await runExample("runner-errors"))).toEqual(["Something went wrong", "Still here"]);
  const careless = (source: string) => source.replace(/bot\.catch\(.*?\n\}\);\n/s, "");
  expect(texts(await runExample("runner-errors", careless))).toEqual(["Still here"]);
  const started = (source: string) => careless(source).replace("run(bot)", "bot.start()");
  const { status, calls } = await runExample("runner-errors", started);
  expect(status).toBe("error");
  expect(calls.some(({ method }) => method === "sendMessage")).toBe(false);
});

test("task: who handles the 409 ends by their own; who does not ends with the error", async () => {
  const handled = await runExample("runner-task");
  expect(handled.status).toBe("ok");
  expect(texts(handled)).toEqual(["Hi!"]);
  const careless = (source: string) => source.replace(/handle\.task\(\).*?\n\}\);\n/s, "");
  const crashed = await runExample("runner-task", careless);
  expect(crashed.status).toBe("error");
  expect(crashed.error!.message).toContain("409: Conflict");
});

test("timeout: more at once than allowed; a lane stays busy, and time runs in it", async () => {
  const [alice, bob] = (await runExample("runner-timeout")).updates;
  expect(bob!.started).toBeLessThan(alice!.finished!);
  const behindOneKey = (source: string) =>
    source
      .replace("{ run }", "{ run, sequentialize }")
      .replace("concurrency: 1,", "")
      .replace("bot.on(", 'bot.use(sequentialize(() => "all"));\n\nbot.on(');
  const lines = printed(await runExample("runner-timeout", behindOneKey));
  expect(lines).toEqual(["A takes too long", "B takes too long", "A is done", "B is done"]);
  const lane = await runExample("runner-timeout", behindOneKey);
  const [first, second] = said(lane);
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1500);
});

test("timeout: an error that comes late is nobody's, and ends the process", async () => {
  const failing = (source: string) =>
    source
      .replace("run(bot,", "bot.catch(() => {});\nrun(bot,")
      .replace(/await ctx\.reply.*?\n/, 'throw new Error("late");\n');
  const late = await runExample("runner-timeout", failing);
  expect(late.error!.message).toContain("late");
  const inTime = (source: string) =>
    failing(source).replace("milliseconds: 500", "milliseconds: 9000");
  expect((await runExample("runner-timeout", inTime)).status).toBe("ok");
});

test("stop() of a full bot waits for room, and start() fetches again", async () => {
  const program = (source: string) =>
    source.replace(
      "run(bot);",
      `const handle = run(bot, { sink: { concurrency: 1 } });
       setTimeout(async () => {
         const begun = Date.now();
         const stopped = handle.stop();
         console.log(handle.isRunning(), handle.task(), handle.size());
         await stopped;
         console.log(Date.now() - begun > 500);
         handle.start();
         console.log(handle.isRunning());
       }, 300);`,
    );
  const arrivals = [
    { at: 100, from: "Alice", text: "/report" },
    { at: 2000, from: "Bob", text: "hi" },
  ];
  const result = await runExample("first-bot-run", program, { arrivals });
  expect(printed(result)).toEqual(["false undefined 1", "true", "true"]);
  expect(texts(result)).toEqual(["Here is your report.", "You wrote: hi"]);
  expect((await runExample("stop-in-handler")).status).toBe("deadlock");
});

test("order: with run(bot) two messages of one chat race; behind sequentialize they do not", async () => {
  const change = { arrivals: bothAtOnce };
  expect((await runExample("runner", undefined, change)).lostWrites).toHaveLength(1);
  expect((await runExample("runner-sequentialize", undefined, change)).lostWrites).toEqual([]);
});
