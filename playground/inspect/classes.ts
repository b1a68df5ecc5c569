import { proxied } from "./proxies.js";

const { getOwnPropertyDescriptor, getPrototypeOf } = Object;

/**
 * Prototypes of the platform's own classes, with their names, as they are before
 * any program runs: in a sandbox their `constructor` becomes an accessor.
 */
const KNOWN = new WeakMap<object, string>();
for (const { value } of Object.values(Object.getOwnPropertyDescriptors(globalThis))) {
  if (typeof value !== "function") continue;
  const { prototype, name } = value as { prototype?: unknown; name: string };
  // Not every platform has Iterator yet.
  if (typeof prototype === "object" && prototype !== null && name !== "Iterator") {
    KNOWN.set(prototype, name);
  }
}
const CLOSED = new WeakSet<object>();

/**
 * Gives a class of the simulation the name of what it stands for, on every
 * platform: in a page its own is minified away. Of what is in its objects nothing
 * is shown: the simulation's parts, in an order that minifying changes.
 */
export function introduce<C extends { readonly prototype: object }>(ours: C, name: string): C {
  Object.defineProperty(ours, "name", { value: name, configurable: true });
  KNOWN.set(ours.prototype, name);
  CLOSED.add(ours.prototype);
  return ours;
}

/** Which class an object is of. */
export interface ClassOf {
  /** The name of its class; undefined when it has no prototype. */
  readonly name: string | undefined;
  /** Whether nothing is shown of what is in it. */
  readonly closed: boolean;
  /** Names of the platform's classes among those that it inherits from, the nearest first. */
  readonly known: readonly string[];
}

/** Told by its prototypes: no property of it is read, only looked at. */
export function classOf(value: object): ClassOf {
  let name: string | undefined;
  let closed = false;
  const known: string[] = [];
  for (const one of prototypesOf(value)) {
    closed ||= CLOSED.has(one);
    const builtin = KNOWN.get(one);
    if (builtin !== undefined) known.push(builtin);
    name ??= builtin ?? constructorOf(one);
  }
  // Behind a proxy nobody looks.
  if (getPrototypeOf(value) !== null) name ??= "Object";
  return { name, closed, known };
}

/** A text that an object has, or inherits from a class of the program, under a key; no getter is called. */
export function textOf(value: object, key: string): string | undefined {
  for (const one of [value, ...prototypesOf(value)]) {
    if (KNOWN.has(one)) return undefined;
    const property = getOwnPropertyDescriptor(one, key);
    if (property === undefined) continue;
    const text: unknown = property.value;
    return typeof text === "string" ? text : undefined;
  }
  return undefined;
}

function constructorOf(prototype: object): string | undefined {
  const constructor: unknown = getOwnPropertyDescriptor(prototype, "constructor")?.value;
  if (typeof constructor !== "function" || proxied(constructor) !== undefined) return undefined;
  const name: unknown = getOwnPropertyDescriptor(constructor, "name")?.value;
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** More than any program inherits from. */
const LONGEST = 50;

/** What an object inherits from, up to a proxy. */
function prototypesOf(value: object): object[] {
  const all: object[] = [];
  let one = getPrototypeOf(value) as object | null;
  while (one !== null && all.length < LONGEST && proxied(one) === undefined) {
    all.push(one);
    one = getPrototypeOf(one) as object | null;
  }
  return all;
}
