import { bot, real, type HostileProgram } from "./program.js";

const locked = "ran error TypeError: Cannot assign to read only property";

/** Programs that change what the engine stands on. */
export const tampering: readonly HostileProgram[] = [
  {
    name: "another Promise.prototype.then",
    source: "Promise.prototype.then = () => {};",
    expected: `${locked} 'then'`,
  },
  {
    name: "no Promise.prototype.then",
    source: "delete Promise.prototype.then;",
    expected: "ran error TypeError: Cannot delete property 'then'",
  },
  {
    name: "then by defineProperty",
    source: `Object.defineProperty(Promise.prototype, "then", { value: () => {} });`,
    expected: "ran error TypeError: Cannot redefine property: then",
  },
  {
    name: "another Map.prototype.get",
    source: "Map.prototype.get = () => 1;",
    expected: `${locked} 'get'`,
  },
  {
    name: "another Array.prototype.push",
    source: "Array.prototype.push = () => 0;",
    expected: `${locked} 'push'`,
  },
  {
    name: "another iteration of arrays",
    source: "Array.prototype[Symbol.iterator] = function* () {};",
    expected: "ran error TypeError: Cannot assign to read only property 'Symbol(Symbol.iterator)'",
  },
  {
    name: "another iterator of arrays",
    source: "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });",
    expected: `${locked} 'next'`,
  },
  {
    name: "a setter for the first place of every array",
    source: "Object.defineProperty(Array.prototype, 0, { set() {} });",
    expected: "ran error TypeError: Cannot define property 0, object is not extensible",
  },
  {
    name: "a setter on every object",
    source: `Object.defineProperty(Object.prototype, "kind", { set() {}, get: () => "done" });`,
    expected: "ran error TypeError: Cannot define property kind, object is not extensible",
  },
  {
    name: "another prototype of every object",
    source: "Object.setPrototypeOf(Object.prototype, { kind: 1 });",
    expected: "ran error TypeError: Immutable prototype object",
  },
  { name: "another JSON.parse", source: "JSON.parse = () => ({});", expected: `${locked} 'parse'` },
  { name: "another Object.keys", source: "Object.keys = () => [];", expected: `${locked} 'keys'` },
  {
    name: "another RegExp.prototype.exec",
    source: "RegExp.prototype.exec = () => null;",
    expected: `${locked} 'exec'`,
  },
  {
    name: "another Error.prototype.toString",
    source: `Error.prototype.toString = () => "";`,
    expected: `${locked} 'toString'`,
  },
  {
    name: "other async functions",
    source: `Object.getPrototypeOf(async () => {}).constructor = null;`,
    expected: `${locked} 'constructor'`,
  },
  {
    name: "another Map for everybody",
    source: `${real} real.Map = class {};`,
    expected: `${locked} 'Map'`,
  },
  {
    name: "no Date",
    source: `delete globalThis.Date; console.log(typeof Date, typeof new Date().getTime());`,
    expected: "ran ok",
    prints: ["function number"],
  },
  {
    name: "real time and real chance behind the virtual ones",
    source: `
      const virtual = Date.now();
      const { constructor } = new Date();
      delete globalThis.Date;
      const chance = Object.getPrototypeOf(Math).random === Math.random;
      console.log(constructor.now() - virtual, globalThis.Date.now() - virtual, chance);`,
    expected: "ran ok",
    prints: ["0 0 true"],
  },
  {
    name: "a frozen globalThis",
    source: bot("await ctx.reply('hi')", "Object.freeze(globalThis);"),
    expected: "ran ok",
  },
  {
    name: "an empty console",
    source: `for (const name of Object.keys(console)) console[name] = null; console.log("x");`,
    expected: "ran error TypeError",
  },
  {
    name: "the engine's own hooks",
    source: `carrera$at = null;`,
    expected: "ran ok",
  },
  {
    name: "grammY changed from within",
    source: bot("await ctx.reply('hi')", `Bot.prototype.handleUpdate = async () => {};`),
    expected: "ran",
  },
  {
    name: "state left on globalThis",
    source: `console.log(typeof globalThis.left); globalThis.left = 1;`,
    expected: "ran ok",
    prints: ["undefined"],
    again: "undefined",
  },
  {
    name: "state left in the language",
    source: `console.log(typeof String.prototype.left); String.prototype.left = 1;`,
    expected: "ran ok",
    prints: ["undefined"],
    again: "undefined",
  },
  {
    name: "state left in a module",
    source: `const grammy = require("grammy"); console.log(typeof grammy.Bot.left); grammy.Bot.left = 1;`,
    expected: "ran ok",
    prints: ["undefined"],
    again: "undefined",
  },
  {
    name: "state left in the environment",
    source: `console.log(typeof process.env.LEFT); process.env.LEFT = "1";`,
    expected: "ran ok",
    prints: ["undefined"],
    again: "undefined",
  },
];
