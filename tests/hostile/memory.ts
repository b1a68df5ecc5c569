import { bot, type HostileProgram } from "./program.js";

const full = "ran error CarreraError memory-full";

/**
 * What a program grows by itself, which nobody counts: the watchdog ends it, unless
 * the heap overflows before, and the browser ends the process (memory-death.spec.ts).
 */
const uncounted = /^(?:terminated (?:time|memory)|ran error RangeError: Invalid array length)/;

/** Programs that want more memory than there is. */
export const memory: readonly HostileProgram[] = [
  {
    name: "an array that doubles",
    source: "let all = [1]; for (;;) all = all.concat(all);",
    expected: full,
  },
  {
    name: "an array that doubles by spreading",
    source: "let all = [1]; for (;;) all = [...all, ...all];",
    expected: full,
  },
  {
    name: "an array that doubles by being flattened",
    source: "let all = [1]; for (;;) all = [all, all].flat();",
    expected: full,
  },
  {
    name: "an array that is pushed to without end",
    source: "const all = []; for (let i = 0; ; i++) all.push(i);",
    expected: full,
  },
  {
    name: "an array that is pushed to by the thousands",
    source: "const all = [], some = new Array(5e4).fill(1); for (;;) all.push(...some);",
    expected: full,
  },
  {
    name: "an array whose beginning grows",
    source:
      "const all = new Array(3e7).fill(1), some = new Array(5e4).fill(1); for (;;) all.unshift(...some);",
    expected: full,
  },
  {
    name: "an array that is spliced into without end",
    source:
      "const all = new Array(3e7).fill(1), some = new Array(5e4).fill(1); for (;;) all.splice(all.length, 0, ...some);",
    expected: full,
  },
  {
    name: "copies of a large array without end",
    source: `const all = [], big = Array.from({ length: 1e6 }, (_, i) => i / 2);
      for (;;) all.push(big.slice(), big.with(0, 1), big.toReversed(), Array.from(big));`,
    expected: full,
  },
  {
    name: "large arrays without end",
    source: "const all = []; for (;;) all.push(new Array(1e6).fill(0));",
    expected: full,
  },
  {
    name: "a giant array that is filled",
    source: "new Array(1e9).fill(0);",
    expected: full,
  },
  {
    name: "a giant array that is joined",
    source: `new Array(5e8).join("x");`,
    expected: full,
  },
  {
    name: "an array of one long text that is joined",
    source: `new Array(1000).fill("x".repeat(4e5)).join();`,
    expected: full,
  },
  {
    name: "an array that grows with each turn of the microtasks",
    source: "const all = []; for (;;) { all.push(new Array(1e5).fill(0)); await null; }",
    expected: full,
  },
  {
    name: "a map that grows without end",
    source: "const all = new Map(); for (let i = 0; ; i++) all.set(i, i);",
    expected: full,
  },
  {
    name: "a set that grows without end",
    source: "const all = new Set(); for (let i = 0; ; i++) all.add(i);",
    expected: full,
  },
  {
    name: "copies of a large map and a large set without end",
    source: `
      const all = [], map = new Map(), set = new Set();
      for (let i = 0; i < 1e5; i++) map.set(i, i), set.add(i);
      for (;;) all.push(new Map(map), new Set(set), set.union?.(new Set()));`,
    expected: full,
  },
  {
    name: "a memory error that is caught over and over",
    source: `
      const all = [];
      for (let caught = 0; caught < 3; ) try { all.push(0); } catch { caught++; }
      console.log(all.length < 1e8, new Uint8Array(8).length, [1, 2].concat([3]).length);
      for (let i = 0; ; i++) try { all.push(new Array(1e6).fill(0)); } catch (error) { if (i > 5) throw error; }`,
    expected: full,
    prints: ["true 8 3"],
  },
  {
    name: "small arrays without end",
    source: "const all = []; for (;;) all.push({ of: new Array(1000).fill(1.5) });",
    expected: uncounted,
  },
  {
    name: "an array that is written by index without end",
    source: "const all = []; for (let i = 0; ; i++) all[i] = i;",
    expected: uncounted,
  },
  {
    name: "an object with more and more properties",
    source: `const all = {}; for (let i = 0; ; i++) all["k" + i] = {};`,
    expected: uncounted,
  },
  {
    name: "a linked list without end",
    source: "let last = null; for (;;) last = { last, more: {} };",
    expected: uncounted,
  },
  {
    name: "large arrays that are never filled",
    source: "const all = []; for (;;) all.push(new Array(3e7));",
    expected: uncounted,
  },
  {
    name: "one giant buffer",
    source: "new ArrayBuffer(8e9);",
    expected: full,
  },
  {
    name: "giant buffers without end",
    source: "const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));",
    expected: full,
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
    name: "buffers whose bytes or whose lengths are a lie",
    source: `
      const most = new Uint8Array(2.3e8);
      const million = new Array(1e6).fill(1);
      class Small extends Float64Array { get byteLength() { return 0; } }
      class Negative extends Float64Array { get byteLength() { return -1e12; } }
      let asked = 0;
      const grows = () => ({ valueOf: () => (asked++ % 2 === 0 ? 1 : 4e8), get maxByteLength() { return 4e8; } });
      const ways = [
        () => new Small(million), () => new Negative(million), () => new ArrayBuffer(grows()), () => new ArrayBuffer(1, grows()),
      ];
      for (const way of ways) {
        try { for (let i = 0; i < 40; i++) way(); console.log("made"); }
        catch (error) { console.log(error.name); }
      }`,
    expected: "ran ok",
    prints: Array.from({ length: 4 }, () => "CarreraError"),
  },
  {
    name: "copies of buffers, by every way",
    source: `
      const most = new Uint8Array(2.3e8), bytes = new Uint8Array(9e6), text = "x".repeat(9e6);
      const ways = [
        () => bytes.toReversed(), () => bytes.with(0, 1), () => bytes.slice(), () => bytes.buffer.slice(),
        () => new ArrayBuffer(1).transfer(9e6), () => structuredClone({ of: [new Map([[1, bytes]])] }),
        () => structuredClone(bytes.subarray(0, 1)), () => new TextEncoder().encode(text), () => new Blob([bytes]), () => new File([text], "x"),
      ];
      for (const way of ways) {
        try { for (let i = 0; i < 40; i++) way(); console.log("made"); }
        catch (error) { console.log(error.name); }
      }`,
    expected: "ran ok",
    prints: Array.from({ length: 10 }, () => "CarreraError"),
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
    name: "long strings without end",
    source: `const all = []; for (let i = 0; ; i++) all.push(String(i).padStart(1e7), "xy".repeat(5e6), "ab".replaceAll("", "x".repeat(5e6)));`,
    expected: full,
  },
  {
    name: "a million timers",
    source: "for (let i = 0; i < 1e6; i++) setTimeout(() => {}, i);",
    expected: /^(?:ran over-budget steps|terminated time)/,
  },
  {
    name: "timers without end",
    source: "for (;;) setTimeout(() => {}, 1e6);",
    expected: /^(?:terminated time|ran error CarreraError memory-full)$/,
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
