import { bot, type HostileProgram } from "./program.js";

/** Programs that want more memory than there is. */
export const memory: readonly HostileProgram[] = [
  {
    name: "an array that doubles",
    source: "let all = [1]; for (;;) all = all.concat(all);",
    expected: /^(?:ran error RangeError: Invalid array length|terminated time)/,
  },
  {
    name: "an array that grows without end",
    source: "const all = []; for (;;) all.push({ of: new Array(1000).fill(1.5) });",
    expected: "terminated time",
  },
  {
    name: "large arrays without end",
    source: "const all = []; for (;;) all.push(new Array(1e6).fill(0));",
    expected: "terminated time",
  },
  {
    name: "a map that grows without end",
    source: "const all = new Map(); for (let i = 0; ; i++) all.set(i, {});",
    expected: /^(?:terminated time|ran error RangeError)/,
  },
  {
    name: "an array that grows with each turn of the microtasks",
    source: "const all = []; for (;;) { all.push(new Array(1e5).fill(0)); await null; }",
    expected: "terminated time",
  },
  {
    name: "one giant buffer",
    source: "new ArrayBuffer(8e9);",
    expected: "ran error CarreraError memory-full",
  },
  {
    name: "giant buffers without end",
    source: "const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));",
    expected: "ran error CarreraError memory-full",
  },
  {
    name: "buffers of every kind, by every way",
    source: `
      const ways = [
        () => new Float64Array(1e8), () => new BigInt64Array(1e8), () => new (new Uint8Array(1).constructor)(1e9),
        () => new ArrayBuffer(1, { maxByteLength: 4e9 }), () => Buffer.alloc(1e9), () => Uint8Array.from({ length: 4e8 }),
        () => Reflect.construct(Uint8Array, [1e9]), () => new (class extends Uint8Array {})(1e9), () => new Uint8Array("1e9"),
      ];
      for (const way of ways) {
        try { for (let i = 0; i < 40; i++) way(); console.log("made"); }
        catch (error) { console.log(error.name); }
      }`,
    expected: "ran ok",
    prints: Array.from({ length: 9 }, () => "CarreraError"),
  },
  {
    name: "a string that doubles",
    source: `let text = "x"; for (;;) text += text;`,
    expected: "ran error RangeError: Invalid string length",
  },
  {
    name: "a giant string",
    source: `"x".repeat(2 ** 30);`,
    expected: "ran error RangeError: Invalid string length",
  },
  {
    name: "a million timers",
    source: "for (let i = 0; i < 1e6; i++) setTimeout(() => {}, i);",
    expected: /^(?:ran over-budget steps|terminated time)/,
  },
  {
    name: "timers without end",
    source: "for (;;) setTimeout(() => {}, 1e6);",
    expected: "terminated time",
  },
  {
    name: "a million promises that never settle",
    source: "const all = []; for (let i = 0; i < 1e6; i++) all.push(new Promise(() => {}));",
    expected: /^(?:ran ok|terminated time)/,
  },
  {
    name: "deep recursion",
    source: "(function deeper() { deeper(); })();",
    expected: "ran error RangeError: Maximum call stack size exceeded",
  },
  {
    name: "deep recursion of awaits",
    source: "await (async function deeper() { await deeper(); })();",
    expected: "ran error RangeError: Maximum call stack size exceeded",
  },
  {
    name: "a session that doubles",
    source: bot(
      `for (;;) { ctx.session.text += ctx.session.text; await ctx.reply("more"); }`,
      `bot.use(require("grammy").session({ initial: () => ({ text: "x" }) }));`,
    ),
    expected: "ran error",
  },
  {
    name: "a message of 100 MB",
    source: bot(`await ctx.reply("x".repeat(1e8));`),
    expected: /^(?:terminated (?:result-too-large|time)|ran error)/,
  },
];
