import { bot, type HostileProgram } from "./program.js";

const time = "terminated time";

/** Programs that do not come back. */
export const hang: readonly HostileProgram[] = [
  { name: "while (true)", source: "while (true);", expected: time },
  { name: "an endless loop in a handler", source: bot("for (;;);"), expected: time },
  { name: "for (;;) await null", source: "for (;;) await null;", expected: time },
  {
    name: "a microtask that queues itself",
    source: "(function again() { queueMicrotask(again); })();",
    expected: time,
  },
  {
    name: "process.nextTick that queues itself",
    source: "(function again() { process.nextTick(again); })();",
    expected: time,
  },
  {
    name: "a thenable that resolves to itself, again and again",
    source: "const forever = { then(resolve) { resolve(forever); } }; await forever;",
    expected: /^(?:ran ok|terminated time)/,
  },
  {
    name: "a catastrophic regular expression",
    source: `/^(a+)+$/.test("a".repeat(40) + "b");`,
    expected: time,
  },
  {
    name: "Atomics.wait",
    source: "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
    expected: "ran error ReferenceError: Atomics is not defined",
  },
  {
    name: "Atomics.wait on WebAssembly's memory",
    source: `new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });`,
    expected: "ran error ReferenceError: WebAssembly is not defined",
  },
  {
    name: "setInterval(f, 0) beside a bot",
    source: bot("await ctx.reply('hi')", "setInterval(() => {}, 0);"),
    expected: "ran ok",
  },
  {
    name: "setTimeout that starts itself",
    source: "(function again() { setTimeout(again, 0); })();",
    expected: "ran over-budget steps",
  },
  {
    name: "setImmediate that starts itself",
    source: "(function again() { setImmediate(again); })();",
    expected: "ran over-budget steps",
  },
  {
    name: "a promise that never settles",
    source: bot("await new Promise(() => {})"),
    expected: "ran deadlock",
  },
  {
    name: "a top level that never settles",
    source: "await new Promise(() => {});",
    expected: "ran ok",
  },
  {
    name: "a loop that waits for the clock",
    source: "const end = Date.now() + 100; while (Date.now() < end);",
    expected: time,
  },
  {
    name: "a loop that swallows its errors",
    source: "for (;;) { try { throw new Error(); } catch {} }",
    expected: time,
  },
  {
    name: "finally that never ends",
    source: "try { throw 1; } finally { while (true); }",
    expected: time,
  },
  {
    name: "a generator without end",
    source: "function* all() { for (;;) yield 1; } let n = 0; for (const one of all()) n += one;",
    expected: time,
  },
  {
    name: "an async generator without end",
    source:
      "async function* all() { for (;;) yield 1; } let n = 0; for await (const one of all()) n += one;",
    expected: time,
  },
  {
    name: "a comparison that never ends",
    source: "[2, 1].sort(() => { for (;;); });",
    expected: time,
  },
  {
    name: "a getter that never ends, looked at by the console",
    source: "console.log({ get all() { for (;;); } });",
    expected: /^(?:terminated time|ran ok)/,
  },
  {
    name: "toJSON that never ends, in a session",
    source: bot(
      "ctx.session = { toJSON() { for (;;); } };",
      `bot.use(require("grammy").session());`,
    ),
    expected: time,
  },
  {
    name: "bot.catch that never ends",
    source: bot("throw new Error()", "bot.catch(() => { for (;;); });"),
    expected: time,
  },
  {
    name: "a loop that asks Telegram without end",
    source: bot("for (;;) await ctx.reply('again')"),
    expected: "ran timeout",
  },
];
