import { hiddenIntrinsics, KEPT } from "./language.js";

/** What the engine itself replaces while a program runs, by the methods' owners. */
const REPLACED: ReadonlyMap<object, PropertyKey> = new Map<object, PropertyKey>([
  [Promise.prototype, "then"],
  [Promise, "reject"],
]);

/**
 * Fixes the objects of the language as they are, for the engine's sake, which
 * lives in the same realm as the program: a program that replaces
 * `Promise.prototype.then` or `Map.prototype.get` gets a TypeError at that line,
 * and the trace stays true. Methods can still be added, except where the engine
 * would stumble over them: on every object, and on every array. What the engine
 * is about to replace is left for `lockReplaced`.
 */
export function lockIntrinsics(scope: object): void {
  const seen = new Set<object>([scope]);
  const roots = [...KEPT].map((name) => (scope as Record<string, unknown>)[name]);
  for (const root of [...roots, ...hiddenIntrinsics()]) lockFrom(root, seen);
  Object.preventExtensions(Object.prototype);
  Object.preventExtensions(Array.prototype);
  for (const name of KEPT) fix(scope, name, false);
}

/** Fixes the rest, once the engine has put its own in place. */
export function lockReplaced(): void {
  for (const [owner, key] of REPLACED) fix(owner, key, false);
}

function lockFrom(root: unknown, seen: Set<object>): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if ((typeof one !== "object" || one === null) && typeof one !== "function") continue;
    if (seen.has(one)) continue;
    seen.add(one);
    waiting.push(Object.getPrototypeOf(one));
    for (const key of Reflect.ownKeys(one)) {
      if (REPLACED.get(one) === key) continue;
      const { value, get, set } = fix(one, key, isInherited(one, key));
      waiting.push(value, get, set);
    }
  }
}

/** Makes a property unchangeable, and tells what it was. */
function fix(owner: object, key: PropertyKey, inherited: boolean): PropertyDescriptor {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  if (before?.configurable !== true) return before ?? {};
  const after: PropertyDescriptor =
    "value" in before && before.writable === true && inherited
      ? overridable(owner, key, before)
      : { configurable: false, ...("value" in before ? { writable: false } : {}) };
  Object.defineProperty(owner, key, after);
  return before;
}

/**
 * Whether programs are used to assign a property of that name to objects of
 * their own that inherit it: `this.name = "MyError"`, `point.toString = …`. A
 * plain constant on the prototype would forbid that.
 */
function isInherited(owner: object, key: PropertyKey): boolean {
  if (key === "constructor" || key === "toString" || typeof key === "symbol") return true;
  return (
    [Object.prototype, Function.prototype, Error.prototype].includes(owner as Error) ||
    owner instanceof Error
  );
}

/** A property that stays as it is, while assigning to what inherits it makes an own one there. */
function overridable(
  owner: object,
  key: PropertyKey,
  { value, enumerable }: PropertyDescriptor,
): PropertyDescriptor {
  const { defineProperty } = Object;
  return {
    configurable: false,
    enumerable,
    get: () => value as unknown,
    set(this: unknown, own: unknown) {
      if (
        this === owner ||
        (typeof this !== "object" && typeof this !== "function") ||
        this === null
      ) {
        throw new TypeError(`Cannot assign to read only property '${String(key)}' of the language`);
      }
      const descriptor = { value: own, writable: true, enumerable: true, configurable: true };
      defineProperty(this, key, descriptor);
    },
  };
}
