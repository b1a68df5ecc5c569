import { bot, real, type HostileProgram } from "./program.js";

const session = `bot.use(require("grammy").session({ initial: () => ({}) }));`;

/** Programs that try to speak in the engine's name, or to smuggle something into the page. */
export const spoofing: readonly HostileProgram[] = [
  {
    name: "a result by the worker's postMessage",
    source: `${real} real.postMessage({ kind: "done", status: "ok" });`,
    expected: "ran error TypeError: real.postMessage",
  },
  {
    name: "a message that is made up",
    source: `${real} real.dispatchEvent(new MessageEvent("message", { data: {} }));`,
    expected: "ran error ReferenceError: MessageEvent is not defined",
  },
  {
    name: "an event at the worker's scope",
    source: `${real}
      EventTarget.prototype.addEventListener.call(real, "message", ({ data }) => console.log("got", data));
      EventTarget.prototype.dispatchEvent.call(real, new Event("message"));`,
    expected: "ran",
  },
  {
    name: "an unhandled rejection that is made up",
    source: `${real} EventTarget.prototype.dispatchEvent.call(real, new Event("unhandledrejection"));`,
    expected: "ran error",
  },
  {
    name: "the ports that others have",
    source: `${real} console.log(typeof real.MessagePort, typeof real.MessageChannel, typeof real.MessageEvent);`,
    expected: "ran ok",
    prints: ["undefined undefined undefined"],
  },
  {
    name: "JSON.stringify that listens in",
    source: "JSON.stringify = (value) => { console.log(value.signature); };",
    expected: "ran error TypeError: Cannot assign to read only property 'stringify'",
  },
  {
    name: "toJSON on every object",
    source: "Object.prototype.toJSON = function () { return {}; };",
    expected: "ran error TypeError: Cannot add property toJSON",
  },
  {
    name: "toJSON on every array",
    source: "Array.prototype.toJSON = () => [];",
    expected: "ran error TypeError: Cannot add property toJSON",
  },
  {
    name: "call, apply and bind that listen in",
    source: `
      for (const name of ["call", "apply", "bind"]) {
        try { Function.prototype[name] = null; console.log("replaced"); } catch (error) { console.log(error.name); }
      }`,
    expected: "ran ok",
    prints: ["TypeError", "TypeError", "TypeError"],
  },
  {
    name: "a session with __proto__",
    source: bot(`ctx.session = JSON.parse('{"__proto__":{"admin":true}}');`, session),
    expected: "terminated not-valid",
  },
  {
    name: "a key called __proto__",
    source: bot(
      `ctx.session = { a: 1 };`,
      `bot.use(require("grammy").session({ initial: () => ({}), getSessionKey: () => "__proto__" }));`,
    ),
    expected: /^(?:terminated not-valid|ran ok)/,
  },
  {
    name: "a session with a cycle",
    source: bot("const all = {}; all.all = all; ctx.session = all;", session),
    expected: "ran error TypeError: Converting circular structure to JSON",
  },
  {
    name: "a session with getters that lie",
    source: bot(`let n = 0; ctx.session = { get a() { return ++n; } };`, session),
    expected: "ran ok",
  },
  {
    name: "a session with a toJSON that lies",
    source: bot(`ctx.session = { toJSON: () => ({ signature: "x", kind: "done" }) };`, session),
    expected: "ran ok",
  },
  {
    name: "a session that is nested too deeply",
    source: bot(
      `let all = {}; for (let i = 0; i < 2000; i++) all = { all }; ctx.session = all;`,
      session,
    ),
    expected: "terminated not-valid",
  },
  {
    name: "HTML in the console",
    source: `console.log("<img src=x onerror='parent.hacked = 1'>", { "<b>": "</script><script>hacked = 1</script>" });`,
    expected: "ran ok",
    prints: [
      `<img src=x onerror='parent.hacked = 1'> { '<b>': '</script><script>hacked = 1</script>' }`,
    ],
  },
  {
    name: "HTML in the chat",
    source: bot(
      `await ctx.reply("<script>hacked = 1</script><img src=x onerror=hacked=1>", { parse_mode: "HTML" });`,
    ),
    expected: "ran",
  },
  {
    name: "an address that is a script",
    source: bot(
      `await ctx.reply("x", { reply_markup: { inline_keyboard: [[{ text: "y", url: "javascript:hacked=1" }]] } });`,
    ),
    expected: "ran",
  },
  {
    name: "an error that pretends to be the engine's",
    source: `throw Object.assign(new Error("x"), { name: "CarreraError", code: "constructor", data: { a: 1 } });`,
    expected: "terminated not-valid",
  },
  {
    name: "an error of the engine's with data that is none",
    source: `throw Object.assign(new Error("x"), { name: "CarreraError", code: "network-not-simulated", data: { url: {} } });`,
    expected: "terminated not-valid",
  },
];
