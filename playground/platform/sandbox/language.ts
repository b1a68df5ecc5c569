/** The names that the language itself defines; Atomics and shared memory are of no use to one thread. */
const LANGUAGE = [
  "globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt",
  "decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape",
  "Object Function Boolean Symbol Number BigInt Math Date String RegExp JSON Reflect Proxy Intl",
  "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError",
  "SuppressedError DisposableStack AsyncDisposableStack",
  "Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Promise Iterator AsyncIterator",
  "ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array",
  "Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array",
].join(" ");

/** What platforms have in common, and can do no more than compute. */
const COMMON =
  "URL URLSearchParams TextEncoder TextDecoder Headers FormData Blob File ReadableStream " +
  "structuredClone atob btoa Event EventTarget CustomEvent DOMException";

/** What a worker's scope keeps in a sandbox. */
export const KEPT: ReadonlySet<string> = new Set([...LANGUAGE.split(" "), ...COMMON.split(" ")]);

/** Objects of the language that no global name leads to. */
export function hiddenIntrinsics(): object[] {
  const { getPrototypeOf } = Object;
  const iterators: object[] = [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ""[Symbol.iterator](),
    "".matchAll(/./g),
  ];
  const functions: object[] = [function* () {}, async () => {}, async function* () {}, Int8Array];
  return [
    ...iterators.map((one) => getPrototypeOf(one) as object),
    ...functions.flatMap((one) => {
      const parent = getPrototypeOf(one) as { prototype?: object };
      return [parent, ...(parent.prototype === undefined ? [] : [parent.prototype])];
    }),
  ];
}
