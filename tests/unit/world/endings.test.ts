import { expect, test } from "vitest";
import { compile, createNodeRealm } from "../../../playground/index.js";
import { oneProcess } from "../../../playground/deployment/deployment.js";
import { runSource } from "../../helpers/scenarios.js";

const bot = (body: string, start = "run(bot);") => `import { Bot, session } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
const bot = new Bot(process.env.BOT_TOKEN!);
${body}
${start}
`;

test("a handler that throws behind the runner fails the bot, with its place", async () => {
  const { status, error, updates } = await runSource(
    bot(`bot.on("message", async () => {\n  throw new TypeError("broken");\n});`),
  );
  expect(status).toBe("error");
  expect(error).toMatchObject({ name: "TypeError", message: "broken", file: "bot.ts", line: 5 });
  expect(updates.map(({ outcome }) => outcome)).toEqual(["error", "error"]);
});

test("with bot.start() the same error ends the program: the next update is never delivered", async () => {
  const { status, updates } = await runSource(
    bot(`bot.on("message", () => { throw new Error("broken"); });`, "bot.start();"),
  );
  expect(status).toBe("error");
  expect(updates.map(({ outcome }) => outcome)).toEqual(["error", "undelivered"]);
});

test("an error that bot.catch takes is no failure of the bot", async () => {
  const { status, error, updates } = await runSource(
    bot(`bot.catch(() => {}); bot.on("message", () => { throw new Error("broken"); });`),
  );
  expect(status).toBe("ok");
  expect(error).toBeNull();
  expect(updates.map(({ outcome }) => outcome)).toEqual(["error", "error"]);
});

test("so does one of its very first line, and none is left for the next run", async () => {
  const realm = await createNodeRealm();
  const error = async (source: string) => {
    const settings = { arrivals: [] };
    return (await realm.run(compile(source, "bot.js", "js"), settings)).error?.message;
  };
  expect(await error("Promise.reject(new Error('first'));")).toBe("first");
  expect(await error("(async () => { throw new Error('second'); })();")).toBe("second");
  expect(await error("await 1;")).toBeUndefined();
});

test("a rejection nobody handles ends the program", async () => {
  const { status, error } = await runSource(
    bot(`bot.on("message", () => { void Promise.reject(new RangeError("loose")); });`),
  );
  expect(status).toBe("error");
  expect(error).toMatchObject({ name: "RangeError", message: "loose", line: 4 });
});

test("a throw at the top level has its place", async () => {
  const { status, error } = await runSource(
    `const a: number = 1;\n\n  throw new Error("top" + a);\n`,
  );
  expect(status).toBe("error");
  expect(error).toMatchObject({ message: "top1", file: "bot.ts", line: 3, column: 9 });
});

test("an update that waits for nothing that could come is a deadlock", async () => {
  const { status, updates } = await runSource(
    bot(`bot.on("message", () => new Promise(() => {}));`),
  );
  expect(status).toBe("deadlock");
  expect(updates[0]!.outcome).toBe("unfinished");
});

test("a bot that never asks for updates is a deadlock too", async () => {
  const { status, updates } = await runSource(bot("", ""));
  expect(status).toBe("deadlock");
  expect(updates[0]!.outcome).toBe("undelivered");
});

test("what does not end by the limit is a timeout", async () => {
  const { status, virtualMs } = await runSource(
    bot(`bot.on("message", () => new Promise((done) => setTimeout(done, 5000)));`),
    { limit: 1000 },
  );
  expect(status).toBe("timeout");
  expect(virtualMs).toBe(1000);
});

test("a repeating timer does not keep a run open, a single one does", async () => {
  const { status, virtualMs } = await runSource(
    bot(`setInterval(() => {}, 1000);
bot.on("message", () => { setTimeout(() => console.log("later"), 5000); });`),
  );
  expect(status).toBe("ok");
  expect(virtualMs).toBe(5135);
});

test("two pollers: Telegram ends the older one's poll with a 409", async () => {
  const { status, error } = await runSource(
    bot("", "bot.start();\nnew Bot(process.env.BOT_TOKEN!).start();"),
  );
  expect(status).toBe("error");
  expect(error!.message).toContain("409: Conflict: terminated by other getUpdates request");
  expect(error!.line).toBe(5);
});

test("starting the same bot twice is harmless, as in grammY itself", async () => {
  const { status } = await runSource(bot("", "bot.start();\nbot.start();"));
  expect(status).toBe("ok");
});

test("memory storage hides the hazard of an existing session, not of a new one", async () => {
  const source = bot(`bot.use(session({ initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  const { session } = ctx as unknown as { session: { count: number } };
  session.count++;
  await ctx.reply(String(session.count));
});`);
  const pair = [500, 501].map((at) => ({ at, from: "Alice", text: "x" }));
  const fresh = await runSource(source, { storage: "memory", arrivals: pair });
  expect(fresh.lostWrites).toHaveLength(1);

  const arrivals = [{ at: 100, from: "Alice", text: "first" }, ...pair];
  const existing = await runSource(source, { storage: "memory", arrivals });
  expect(existing.sessions).toEqual({ 101: { count: 3 } });
  expect(existing.lostWrites).toEqual([]);

  const database = await runSource(source, { storage: "database", arrivals });
  expect(database.sessions).toEqual({ 101: { count: 2 } });
  expect(database.lostWrites).toHaveLength(1);
});

test("a handler that only reads writes back what it read, and erases a change", async () => {
  const { lostWrites, sessions } = await runSource(
    bot(`bot.use(session({ initial: () => ({ n: 0 }) }));
bot.on("message:text", async (ctx) => {
  const holder = ctx as unknown as { session: { n: number } };
  if (ctx.message.text === "B") { void holder.session.n; await ctx.reply("read"); return; }
  holder.session.n++;
  await ctx.reply("wrote");
});`),
  );
  expect(sessions).toEqual({ 101: { n: 0 } });
  expect(lostWrites).toHaveLength(1);
});

test("a killed process takes its long poll with it, and what it sent is sent", async () => {
  const { status, trace } = await runSource(bot(`bot.on("message", (ctx) => ctx.reply("hi"));`), {
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 115, signal: "SIGTERM" },
      { at: 500, from: "Alice", text: "B" },
    ],
    deployment: { ...oneProcess, restart: 200 },
  });
  expect(status).toBe("ok");
  const ended = trace.findIndex(({ kind }) => kind === "process-ended");
  const answers = trace.filter((event) => event.kind === "call-completed");
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const [sent] = answers.filter(({ method }) => method === "sendMessage");
  expect(trace.indexOf(sent!)).toBeGreaterThan(ended);
  const asked = trace.filter((event) => event.kind === "call-requested");
  expect(asked.filter(({ method }) => method === "getUpdates")).toHaveLength(4);
});

test("a method that is not simulated answers with an error that names it", async () => {
  const { error } = await runSource(bot(`bot.on("message", (ctx) => ctx.replyWithDice("🎲"));`));
  expect(error!.message).toContain("sendDice");
});

test("the network is not there", async () => {
  const { error } = await runSource(`await fetch("https://example.com/x");`);
  expect(error).toMatchObject({ code: "network-not-simulated", line: 1 });
});

test("a program finds Deno only in the Deno flavour", async () => {
  const source = `console.log(typeof Deno, typeof (globalThis as { Deno?: unknown }).Deno);`;
  const realm = await createNodeRealm();
  const texts = [];
  for (const language of ["ts", "deno", "ts"] as const) {
    const { console } = await realm.run(compile(source, "bot.ts", language));
    texts.push(console[0]!.text);
  }
  expect(texts).toEqual(["undefined undefined", "object object", "undefined undefined"]);
});

test.each([
  ["null", "null"],
  ["1n", "1"],
  ["Symbol('s')", "Symbol(s)"],
  ["{ a: 1 }", '{"a":1}'],
  ["{ toJSON() { throw 1; } }", "[a thrown value that cannot be shown]"],
  ["Object.defineProperty(new Error('x'), 'stack', { get() { throw 1; } })", "x"],
])("whatever is thrown is told: %s", async (thrown, message) => {
  const { status, error } = await runSource(`throw ${thrown};`);
  expect(status).toBe("error");
  expect(error!.message).toBe(message);
  const inHandler = await runSource(bot(`bot.on("message", () => { throw ${thrown}; });`));
  // grammY's BotError itself fails on some of these: then that is the error.
  expect(inHandler.status).toBe("error");
  expect(inHandler.error!.message).not.toBe("");
});
