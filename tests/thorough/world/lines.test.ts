import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { oneProcess } from "../../../playground/deployment/deployment.js";
import {
  compile,
  createNodeRealm,
  scenarios,
  type Scenario,
  type Settings,
} from "../../../playground/index.js";
import { located, type Located } from "../../helpers/lines.js";
import {
  compileFile,
  flavours,
  runFile,
  runSource,
  scenarioFile,
  variants,
} from "../../helpers/scenarios.js";

const lines = true;

async function linesOfFile(file: string, settings: Partial<Settings> = {}) {
  return located(await runFile(file, settings, { lines }), readFileSync(file, "utf8"));
}

/** Runs a bot whose body is given, behind `run(bot)`. */
async function linesOf(body: string, settings: Partial<Settings> = {}, start = "run(bot);") {
  const source = `import { Bot, session, webhookCallback } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
import { createServer } from "node:http";
const bot = new Bot(process.env.BOT_TOKEN!);
${body}
${start}
`;
  return located(await runSource(source, settings, { lines }), source);
}

/** The lines of all events that are as given, without repetitions. */
function from(events: readonly Located[], wanted: Record<string, unknown>): string[] {
  const found = events.filter((event) =>
    Object.entries(wanted).every(
      ([name, value]) => (event as unknown as Record<string, unknown>)[name] === value,
    ),
  );
  return [...new Set(found.map((event) => event.code))];
}

test.each(flavours)("runner-sequentialize, %s: each event comes from its own line", async (one) => {
  const events = await linesOfFile(scenarioFile("runner-sequentialize", one));
  const session = "bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));";
  const hold = "bot.use(sequentialize(getSessionKey));";
  const reply = "await ctx.reply(`#${ctx.session.count}`);";
  const expected: Record<string, string> = {
    "update-arrived": "",
    "update-started": "run(bot);",
    "constraint-entered": hold,
    "constraint-passed": hold,
    "read-requested": session,
    "read-completed": session,
    "write-requested": session,
    "write-completed": session,
    "update-finished": "run(bot);",
    ended: "",
  };
  for (const [kind, line] of Object.entries(expected))
    expect(from(events, { kind })).toEqual([line]);
  for (const kind of ["call-requested", "call-completed"]) {
    expect(from(events, { kind, method: "sendMessage" })).toEqual([reply]);
    expect(from(events, { kind, method: "getUpdates" })).toEqual(["run(bot);"]);
    expect(from(events, { kind, method: "getMe" })).toEqual(["run(bot);"]);
  }
});

test("a storage adapter of the program's own: the very line that asks the database", async () => {
  const events = await linesOfFile(scenarioFile("transaction"));
  const read = ["const { value, versionstamp } = await kv.get<{ count: number }>([key]);"];
  const commit =
    'if (!(await commit.commit()).ok) throw new Error("Conflict: the session has changed");';
  expect(from(events, { kind: "read-requested" })).toEqual(read);
  expect(from(events, { kind: "read-completed" })).toEqual(read);
  for (const kind of ["write-requested", "write-completed", "write-refused"]) {
    expect(from(events, { kind })).toEqual([commit]);
  }
  // What failed points at where it was thrown.
  expect(from(events, { kind: "update-finished", outcome: "error" })).toEqual([commit]);
  expect(from(events, { kind: "console" })).toEqual([
    "bot.catch(({ error, ctx }) => console.error(`${ctx.message?.text}: ${error}`));",
  ]);
});

test("polling: bot.start() starts updates, asks for them, and drops what it does not want", async () => {
  const start = "void bot.start({ drop_pending_updates: true });";
  const events = await linesOf(
    `bot.on("message", (ctx) =>
  ctx.reply("hi"));`,
    {
      arrivals: [
        { at: 0, from: "Alice", text: "old" },
        { at: 100, from: "Alice", text: "A" },
      ],
    },
    start,
  );
  for (const kind of ["update-dropped", "update-started", "update-finished"]) {
    expect(from(events, { kind })).toEqual([start]);
  }
  for (const method of ["getMe", "deleteWebhook", "getUpdates"]) {
    expect(from(events, { kind: "call-completed", method })).toEqual([start]);
  }
  expect(from(events, { method: "sendMessage" })).toEqual(['ctx.reply("hi"));']);
});

test("webhooks: what Telegram does has no line; updates start where the callback was made", async () => {
  const made = 'const callback = webhookCallback(bot, "http");';
  const events = await linesOf(
    `bot.on("message", (ctx) => ctx.reply("hi"));
${made}
createServer(callback).listen(8080);`,
    {},
    "",
  );
  for (const kind of ["webhook-sent", "webhook-answered"])
    expect(from(events, { kind })).toEqual([""]);
  expect(from(events, { kind: "update-started" })).toEqual([made]);
  const within = 'bot.on("message", (ctx) => ctx.reply("hi"));';
  expect(from(events, { method: "sendMessage" })).toEqual([within]);
});

test("timers, console and the process's end; an ended process's successor", async () => {
  const events = await linesOf(
    `bot.on("message", () => {
  setTimeout(() => {
    console.log("later");
    setTimeout(console.warn, 5, "bare");
  }, 5);
  setInterval(() => {}, 400);
});
process.once("SIGTERM", () => {
  process.exit();
});`,
    {
      arrivals: [
        { at: 100, from: "Alice", text: "A" },
        { at: 600, signal: "SIGTERM" },
      ],
      deployment: { ...oneProcess, restart: 100 },
    },
  );
  expect(from(events, { kind: "timer-fired" })).toEqual([
    "setTimeout(() => {",
    'setTimeout(console.warn, 5, "bare");',
    "setInterval(() => {}, 400);",
  ]);
  expect(from(events, { level: "log" })).toEqual(['console.log("later");']);
  expect(from(events, { level: "warn" })).toEqual(['setTimeout(console.warn, 5, "bare");']);
  expect(from(events, { kind: "signal" })).toEqual([""]);
  expect(from(events, { kind: "process-ended" })).toEqual(["process.exit();"]);
  expect(from(events, { kind: "process-started" })).toEqual([""]);
});

test("a crash points at its place, and so does the update that fails", async () => {
  const events = await linesOf(
    `bot.on("message", async (ctx) => {
  await ctx.reply("hi");
  await ctx.api.sendMessage(
    4711,
    "nobody",
  );
});`,
    {},
    "void bot.start();",
  );
  for (const kind of ["failed", "update-finished"]) {
    expect(from(events, { kind })).toEqual(["await ctx.api.sendMessage("]);
  }
  expect(from(events, { kind: "call-completed", ok: false })).toEqual([
    "await ctx.api.sendMessage(",
  ]);
});

test("two updates in different handlers, interleaved: each goes on in its own lines", async () => {
  const events = await linesOf(
    `const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
bot.hears("A", async (ctx) => {
  for (const n of [1, 2, 3]) {
    await pause(7);
    await ctx.reply(\`A\${n}\`);
  }
});
bot.hears("B", async (ctx) => {
  for (const n of [1, 2, 3]) { await pause(5); await ctx.reply("B" + n); }
});`,
  );
  expect(from(events, { kind: "call-requested", update: 1 })).toEqual([
    "await ctx.reply(`A${n}`);",
  ]);
  expect(from(events, { kind: "call-completed", update: 2 })).toEqual([
    'for (const n of [1, 2, 3]) { await pause(5); await ctx.reply("B" + n); }',
  ]);
  // The helper starts the timer, for whomever.
  expect(from(events, { kind: "timer-fired" })).toEqual([
    "const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));",
  ]);
});

test("calls in arguments, nested awaits, Promise.all, chains, catch and finally", async () => {
  const events = await linesOf(
    `const format = (text: string) => {
  console.log("format");
  return text.toUpperCase();
};
const load = async () => {
  await Promise.resolve();
  console.log("load");
  return "loaded";
};
class Keeper {
  constructor(readonly text: string) { console.log("made"); }
  get shown() { console.log("shown"); return this.text; }
}
bot.on("message", async (ctx) => {
  await ctx.reply(format("1 in an argument"));
  await ctx.reply(
    await load(),
  );
  await Promise.all([
    ctx.reply("3 first of two"),
    ctx.reply(format("4 second of two")),
  ]);
  await ctx
    .reply("5 chained")
    .then(() => ctx.reply("6 then"))
    .finally(() => console.log("finally"));
  try {
    await ctx.api.deleteMessage(ctx.chat.id, 4711);
  } catch {
    await ctx.reply(new Keeper("7 caught").shown);
  } finally {
    await ctx.reply(...["8 spread"]);
  }
  const run = ctx.reply.bind(ctx);
  await run?.("9 optional");
  const nobody = undefined as { reply?(): void } | undefined;
  nobody?.reply?.();
});`,
    { arrivals: [{ at: 100, from: "Alice", text: "A" }] },
  );
  const replies = events.flatMap((event) =>
    event.kind === "call-requested" && event.method === "sendMessage"
      ? [[String(event.payload.text)[0], event.code]]
      : [],
  );
  expect(Object.fromEntries(replies)).toEqual({
    1: 'await ctx.reply(format("1 in an argument"));',
    l: "await ctx.reply(",
    3: 'ctx.reply("3 first of two"),',
    4: 'ctx.reply(format("4 second of two")),',
    5: '.reply("5 chained")',
    6: '.then(() => ctx.reply("6 then"))',
    7: 'await ctx.reply(new Keeper("7 caught").shown);',
    8: 'await ctx.reply(...["8 spread"]);',
    9: 'await run?.("9 optional");',
  });
  expect(from(events, { method: "deleteMessage" })).toEqual([
    "await ctx.api.deleteMessage(ctx.chat.id, 4711);",
  ]);
  for (const [text, line] of [
    ["format", 'console.log("format");'],
    ["load", 'console.log("load");'],
    ["made", 'constructor(readonly text: string) { console.log("made"); }'],
    ["shown", 'get shown() { console.log("shown"); return this.text; }'],
    ["finally", '.finally(() => console.log("finally"));'],
  ]) {
    expect(from(events, { kind: "console", text })).toEqual([line]);
  }
});

test("sessions in memory, several at once, lazy: the line of session()", async () => {
  const events = await linesOf(
    `import { lazySession } from "grammy";
bot.use(session({
  type: "multi",
  one: {},
}));
bot.use(
  lazySession({ initial: () => 1 }),
);
bot.on("message", async (ctx) => {
  const one = await (ctx as any).session;
  (ctx as any).session = one + 1;
});`,
    { arrivals: [{ at: 100, from: "Alice", text: "A" }] },
  );
  expect(from(events, { kind: "read-requested", key: "one/101" })).toEqual(["bot.use(session({"]);
  for (const kind of ["read-completed", "write-completed"]) {
    expect(from(events, { kind, key: "101" })).toEqual(["lazySession({ initial: () => 1 }),"]);
  }
  const memory = await linesOfFile(scenarioFile("runner"), { storage: "memory" });
  for (const kind of ["read-requested", "read-completed", "write-requested", "write-completed"]) {
    expect(from(memory, { kind })).toEqual([
      "bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));",
    ]);
  }
});

/** The library asks the program for an address, and then calls it: from the line that replied. */
const calledBack = `import { Bot } from "grammy";
const build = (...parts: string[]) => parts.join("");
const bot = new Bot(process.env.BOT_TOKEN!, {
  client: { buildUrl: (root, token, method) => build(root, "/bot", token, "/", method) },
});
bot.on("message", async (ctx) => {
  await ctx.reply("hi");
});
void bot.start();
`;

test("what a library calls of the program's is left again", async () => {
  const events = located(await runSource(calledBack, {}, { lines }), calledBack);
  expect(from(events, { kind: "call-requested", method: "sendMessage" })).toEqual([
    'await ctx.reply("hi");',
  ]);
});

test("without leaving, the same points into the callback: the check can fail", async () => {
  const program = compile(calledBack, "bot.ts", "ts");
  const code = program.code.replace(/carrera\$leave\(/g, "((value) => value)(");
  expect(code).not.toBe(program.code);
  const realm = await createNodeRealm();
  const result = await realm.run({ ...program, code }, {}, { lines });
  const [line] = from(located(result, calledBack), { method: "sendMessage" });
  expect(line).toContain("const build =");
});

test.each(scenarios as readonly Scenario[])(
  "$name: lines stand beside the same trace, and only when they are asked for",
  async ({ name, program, arrivals, settings }) => {
    const realm = await createNodeRealm();
    const compiled = compileFile(scenarioFile(program ?? name));
    const given = { ...settings, arrivals };
    const { lines: found, ...rest } = await realm.run(compiled, given, { lines });
    const plain = await realm.run(compiled, given);
    expect(plain).not.toHaveProperty("lines");
    expect(JSON.stringify(rest)).toBe(JSON.stringify(plain));
    expect(found).toHaveLength(plain.trace.length);
    expect(found!.filter((line) => line > 0).length).toBeGreaterThan(found!.length / 2);
  },
);

test.each(variants)(
  "%s: the flavours have the same lines, but for their own numbers",
  async (one) => {
    const events = await Promise.all(flavours.map((name) => linesOfFile(scenarioFile(one, name))));
    const texts = events.map((list) => list.map((event) => `${event.kind}: ${event.code}`));
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
  },
);
