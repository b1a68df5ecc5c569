import { bytesOf, clonedBytes, mapSize, setSize } from "./bytes.js";
import type { Room } from "./room.js";

type Method = (...args: unknown[]) => unknown;
/** Calls a method, and counts what came of it. */
type Call = (method: Method, self: unknown, args: unknown[]) => unknown;

/** By how many elements a thing grows until it is looked at again. */
const OFTEN = 2 ** 10;

/**
 * Counts what the language's own functions make in one call, and what they add to:
 * they fill a heap, and the computer's memory, faster than a watchdog outside
 * would notice. What a program links together by itself, or writes by index, is
 * left to the watchdog.
 *
 * The functions keep their names and lengths. They are plain methods, though their
 * text is then not the platform's: a Proxy would make `push` twenty times slower.
 */
export function guardGrowth(scope: object, room: Room): void {
  const { isArray } = Array;
  const { apply } = Reflect;

  const replace = (owner: object, methods: Readonly<Record<string, Method>>) => {
    for (const [name, value] of Object.entries(methods)) {
      const { length } = (owner as Record<string, Method>)[name]!;
      Object.defineProperty(value, "length", { value: length });
      Object.defineProperty(owner, name, { value });
    }
  };
  const guard = (owner: object, names: string, call: Call) => {
    for (const name of names.split(" ")) {
      const method = (owner as Record<string, Method | undefined>)[name];
      if (method === undefined) continue; // newer than this browser
      replace(owner, {
        [name](this: unknown, ...args) {
          return call(method, this, args);
        },
      });
    }
  };

  const { push } = Array.prototype;
  replace(Array.prototype, {
    push(this: unknown[], ...items) {
      let length = 0;
      // As many arguments as there may be shall not lie on the stack twice.
      if (items.length > OFTEN) for (const one of items) length = push.call(this, one);
      else length = apply(push, this, items);
      if (length % OFTEN < items.length) room.array(this, length);
      return length;
    },
  });
  const { set } = Map.prototype;
  replace(Map.prototype, {
    set(this: Map<unknown, unknown>, key, value) {
      const same = set.call(this, key, value);
      const size = mapSize(this);
      if (size % OFTEN === 0) room.entries(this, size);
      return same;
    },
  });
  const { add } = Set.prototype;
  replace(Set.prototype, {
    add(this: Set<unknown>, value) {
      const same = add.call(this, value);
      const size = setSize(this);
      if (size % OFTEN === 0) room.entries(this, size);
      return same;
    },
  });

  const whole = (one: unknown) => {
    if (typeof one === "string") room.text(one.length);
    else if (isArray(one)) room.array(one, one.length);
  };
  const makes: Call = (method, self, args) => {
    if (isArray(self)) whole(self);
    const made = apply(method, self, args);
    whole(made);
    return made;
  };
  /** Counts what `bytes` says of what a method made. */
  const gives =
    (spend: (made: object) => void): Call =>
    (method, self, args) => {
      const made = apply(method, self, args) as object;
      spend(made);
      return made;
    };
  const buffers = gives((made) => room.spend(bytesOf(made)));

  guard(Array, "from", makes);
  guard(
    Array.prototype,
    "concat fill flat join slice splice toReversed toSorted toSpliced unshift with",
    makes,
  );
  guard(String.prototype, "concat padEnd padStart repeat replaceAll", makes);
  guard(
    Set.prototype,
    "difference symmetricDifference union",
    gives((made) => room.entries(made, setSize(made))),
  );
  guard(ArrayBuffer.prototype, "transfer transferToFixedLength", buffers);
  guard(TextEncoder.prototype, "encode", buffers);
  guard(Object.getPrototypeOf(Int8Array.prototype) as object, "toReversed toSorted with", buffers);
  guard(
    scope,
    "structuredClone",
    gives((clone) => room.spend(clonedBytes(clone))),
  );
}
