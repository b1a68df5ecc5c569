import { bot, real, type HostileProgram } from "./program.js";

const absent = (name: string) => `ran error ReferenceError: ${name} is not defined`;

/** Programs that try to get out of their worker. */
export const escape: readonly HostileProgram[] = [
  {
    name: "what is left of the worker's scope",
    source: `${real}
      const names = "close postMessage onmessage location navigator indexedDB caches cookieStore setTimeout performance crypto origin"
      console.log(names.split(" ").filter((name) => name in real).join() || "nothing");`,
    expected: "ran ok",
    prints: ["nothing"],
  },
  {
    name: "the window, the page, what lies above",
    source: `console.log([typeof window, typeof self, typeof document, typeof parent, typeof top, typeof opener, typeof frames].join());`,
    expected: "ran ok",
    prints: ["undefined,undefined,undefined,undefined,undefined,undefined,undefined"],
  },
  {
    name: "navigating the top",
    source: `top.location = "https://example.com/";`,
    expected: absent("top"),
  },
  {
    name: "navigating the frame",
    source: `parent.location = "https://example.com/";`,
    expected: absent("parent"),
  },
  {
    name: "navigating itself",
    source: `location = "https://example.com/";`,
    expected: absent("location"),
  },
  { name: "a popup", source: `open("https://example.com/");`, expected: absent("open") },
  { name: "a question that blocks the page", source: `alert(1);`, expected: absent("alert") },
  {
    name: "a form that is sent",
    source: `document.createElement("form").submit();`,
    expected: "ran error TypeError",
  },
  { name: "storage", source: `localStorage.setItem("a", "b");`, expected: "ran error TypeError" },
  { name: "a database", source: `indexedDB.open("x");`, expected: absent("indexedDB") },
  { name: "cookies", source: `await cookieStore.set("a", "b");`, expected: absent("cookieStore") },
  {
    name: "a channel to the page",
    source: `new BroadcastChannel("x").postMessage(1);`,
    expected: absent("BroadcastChannel"),
  },
  {
    name: "a connection between peers",
    source: `new RTCPeerConnection();`,
    expected: absent("RTCPeerConnection"),
  },
  { name: "a shared worker", source: `new SharedWorker("x");`, expected: absent("SharedWorker") },
  {
    name: "ending the worker",
    source: `${real} real.close();`,
    expected: "ran error TypeError: real.close",
  },
  {
    name: "a file",
    source: `require("fs").readFileSync("/etc/passwd");`,
    expected: "refused snippet-unsupported-module",
  },
  {
    name: "a process",
    source: `require("node:child_process").execSync("id");`,
    expected: "refused snippet-unsupported-module",
  },
  {
    name: "the insides of the process",
    source: `console.log(typeof process.binding, typeof process.mainModule, typeof process.dlopen);`,
    expected: "ran ok",
    prints: ["undefined undefined undefined"],
  },
  {
    name: "a constructor of grammY's that leads out",
    source: bot(`ctx.api.constructor.constructor("return this")().close();`),
    expected: "ran error EvalError",
  },
  {
    name: "functions of the engine in a stack",
    source: bot(`
      Error.prepareStackTrace = (_, sites) => sites;
      const leaked = new Error().stack.filter((site) => site.getFunction() !== undefined || site.getThis() !== undefined);
      console.log(leaked.length);`),
    expected: "ran",
    prints: ["0"],
  },
  {
    name: "functions of the engine as callers",
    source: "console.log(typeof (function () { return arguments.callee; })());",
    expected: "ran error TypeError",
  },
];
