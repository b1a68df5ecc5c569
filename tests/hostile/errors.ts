import { bot, type HostileProgram } from "./program.js";

/** Programs that fail, in ordinary and in odd ways. */
export const errors: readonly HostileProgram[] = [
  { name: "syntax", source: "const = 1;", expected: "refused snippet-syntax" },
  {
    name: "syntax that only the browser minds",
    source: "let a; let a;",
    expected: "refused snippet-syntax",
  },
  {
    name: "text that would end the program's function",
    source: `}; } finally {} })(); }), 0); self.close(); ((function () { return (async () => { try {`,
    expected: "refused snippet-syntax",
  },
  {
    name: "a comment that would end a script",
    source: "/* </script><script>hacked = 1</script> <!-- */ console.log(1);",
    expected: "ran ok",
  },
  {
    name: "a type error",
    source: "null.x;",
    expected: "ran error TypeError: Cannot read properties of null",
  },
  { name: "throw null", source: "throw null;", expected: "ran error Error: null" },
  { name: "throw undefined", source: "throw undefined;", expected: "ran error Error: undefined" },
  { name: "throw an object", source: "throw { a: 1 };", expected: `ran error Error: {"a":1}` },
  {
    name: "throw a cycle",
    source: "const all = {}; all.all = all; throw all;",
    expected: "ran error Error: [a thrown value",
  },
  { name: "throw a symbol", source: "throw Symbol('x');", expected: "ran error Error: Symbol(x)" },
  {
    name: "an unhandled rejection",
    source: "Promise.reject(new RangeError('x'));",
    expected: "ran error RangeError: x",
  },
  {
    name: "an error whose stack throws",
    source: `throw Object.defineProperty(new Error("x"), "stack", { get() { throw new Error("y"); } });`,
    expected: "ran error Error: x",
  },
  {
    name: "an error whose message throws",
    source: `throw Object.defineProperty(new Error(), "message", { get() { throw new Error("y"); } });`,
    expected: "ran error Error: [a thrown value",
  },
  {
    name: "a proxy that throws at everything",
    source: `throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; }, ownKeys() { throw 3; } });`,
    expected: "ran error Error: [a thrown value",
  },
  {
    name: "a proxy that is revoked",
    source: "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;",
    expected: "ran error Error: [a thrown value",
  },
  {
    name: "an import that nobody knows",
    source: `require("left-pad");`,
    expected: "refused snippet-unknown-import",
  },
  {
    name: "a handler that throws",
    source: bot("throw new Error('in a handler')"),
    expected: "ran error Error: in a handler",
  },
  {
    name: "bot.catch that throws",
    source: bot("throw new Error('first')", "bot.catch(() => { throw new Error('second'); });"),
    expected: "ran error Error: second",
  },
  { name: "an end of the process", source: bot("process.exit(1)"), expected: "ran" },
  {
    name: "a class of errors whose name is no text",
    source: `class Odd extends Error { get name() { return { toString() { throw 1; } }; } } throw new Odd("x");`,
    expected: "ran error Error: [a thrown value",
  },
];
