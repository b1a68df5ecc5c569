import { bot, type HostileProgram } from "./program.js";

/** Programs that drown the page in what they give. */
export const flood: readonly HostileProgram[] = [
  {
    name: "a million lines",
    source: "for (let i = 0; i < 1e6; i++) console.log(i);",
    expected: "ran over-budget console",
    prints: ["0", "1", "2"],
  },
  { name: "lines without end", source: "for (;;) console.log(1);", expected: "terminated time" },
  { name: "one line of 100 MB", source: `console.log("x".repeat(1e8));`, expected: "ran ok" },
  {
    name: "long lines",
    source: `for (let i = 0; i < 1000; i++) console.log(String(i).padEnd(10_000));`,
    expected: "ran over-budget console",
  },
  {
    name: "an object of a million fields",
    source: "console.log(Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [i, i])));",
    expected: /^(?:ran ok|terminated time)/,
  },
  {
    name: "an object that is nested deeply",
    source: "let all = {}; for (let i = 0; i < 1e5; i++) all = { all }; console.log(all);",
    expected: "ran ok",
  },
  {
    name: "a proxy that throws when it is looked at",
    source: `
      const deny = new Proxy({}, { get() { throw new Error("no"); } });
      console.log(new Proxy({}, deny), new Proxy(function () {}, deny)); console.error(Object.create(new Proxy({}, deny)));
      console.log(new Proxy({ a: 1 }, { ownKeys() { for (;;); }, getPrototypeOf() { for (;;); } }));`,
    expected: "ran ok",
    prints: ["Proxy(Object) {} [Function: Proxy(Function)]", "{}", "Proxy(Object) { a: 1 }"],
  },
  {
    name: "an error that throws when it is looked at",
    source: `
      console.log(Object.defineProperty(new Error(), "message", { get() { throw 1; } }));
      console.log({ get a() { for (;;); }, get [Symbol.toStringTag]() { throw 1; }, inspect() { throw 1; } });`,
    expected: "ran ok",
    prints: [
      "Error: ",
      "{ a: [Getter], inspect: [Function: inspect], [Symbol(Symbol.toStringTag)]: [Getter] }",
    ],
  },
  {
    name: "calls without end, of which none is waited for",
    source: bot(
      "for (let i = 0; i < 1e6; i++) ctx.api.sendMessage(ctx.chat.id, 'x').catch(() => {});",
    ),
    expected: /^(?:ran over-budget events|terminated time)/,
  },
  {
    name: "rejections that nobody handles",
    source: "for (let i = 0; i < 1e5; i++) Promise.reject(new Error(i));",
    expected: /^(?:ran error Error: 0|terminated time)/,
  },
  {
    name: "a message of an error of 100 MB",
    source: `throw new Error("x".repeat(1e8));`,
    expected: /^(?:ran error Error: xxx|terminated time)/,
  },
  {
    name: "sessions of 10 MB, written again and again",
    source: bot(`for (let i = 0; i < 20; i++) await ctx.reply("x".repeat(4e6)).catch(() => {});`),
    expected: /^terminated (?:result-too-large|time)/,
  },
];
