/** A program in JavaScript that prints one of each kind of values, and hostile ones. */
export const PRINTS = `
class Order { id = 7; #secret = 1; get total() { throw 1; } }
class Refused extends Error { name = "Refused"; code = 403; }
class Odd extends TypeError {}
class Names extends Map { extra = 1; }
function Old() { this.a = 1; }
const cyclic = { deep: { list: [] } };
cyclic.deep.list.push(cyclic);
console.log({ a: 1, b: "it's\\n\\u0001", "c-d": null, e: undefined, f: NaN, g: -0, h: 10n, i: Symbol("x") });
console.log([1, , , "x"], [], {}, Object.create(null), "abc".match(/(?<one>b)/), Array.from({ length: 250 }, (_, i) => i));
console.log(new Order(), Order, new Old(), Old, () => {}, async function named() {}, function* () {}(), Map, Promise);
console.log(new Map([[{ k: 1 }, new Set([1])]]), new Names([["a", 1]]), new WeakMap(), Promise.resolve(1));
console.log(new Date(0), new Date(NaN), new Date(), /a\\/b/giu, new Uint8Array(3), Buffer.from("hi"), new ArrayBuffer(8));
console.log({ e: new Refused("no", { cause: new Odd("why") }) }, new Refused("no"), new Odd("x"), new AggregateError([new RangeError("r")], "all"));
console.log({ get x() { throw 1; }, set y(v) {}, get z() { return 1; }, set z(v) {} }, cyclic);
console.log({ a: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } } }, "y".repeat(1200), ["y".repeat(1200)]);
const traps = new Proxy({}, { get() { throw new Error("trapped"); } });
console.log(new Proxy({ a: 1 }, traps), new Proxy([1], traps), new Proxy(Order, traps), Object.create(new Proxy({}, traps)));
const revoked = Proxy.revocable({ gone: 1 }, {}); revoked.revoke();
console.log(revoked.proxy, Object.create(Map.prototype), Object.create(Date.prototype), Object.create(Error.prototype));
console.log(new AbortController(), new URL("https://a.b/c"), new Response("x"), new Request("https://a.b"), setTimeout(() => {}), AbortController, AbortSignal, Response, fetch);
console.log(Object.fromEntries(Array.from({ length: 1500 }, (_, i) => ["key" + i, { i, text: "z".repeat(i) }])));
`;
