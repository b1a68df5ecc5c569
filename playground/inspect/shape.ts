import { classOf, textOf } from "./classes.js";
import { NO_PROTOTYPE, type SnapshotNode } from "./snapshot.js";

/** What an object is, and where its entries are. */
export interface Shape {
  readonly kind: SnapshotNode["kind"];
  /** As in a snapshot; not cut. */
  readonly name?: string;
  readonly message?: string;
  /** How many items, or pairs, there are. */
  readonly size?: number;
  /** From the first to the last, undefined where an array has none. */
  readonly items?: Iterable<PropertyDescriptor | undefined>;
  readonly pairs?: Iterable<readonly [unknown, unknown]>;
  /** Names of the properties that are shown. */
  readonly keys: readonly PropertyKey[];
}

/** Of an error told apart, or different on every platform. */
const OF_ERRORS: ReadonlySet<PropertyKey> = new Set(["name", "message", "stack"]);
/** Of an error shown although they do not enumerate. */
const HIDDEN_OF_ERRORS = ["cause", "errors"];
/** An array with more items is not searched for other properties: it would take long. */
const SEARCHED = 100;

// They tell what an object holds without a look at its properties, and throw for one of another class.
const { getOwnPropertyDescriptor, getOwnPropertySymbols, getPrototypeOf, hasOwn } = Object;
const getter = (owner: object, key: PropertyKey) =>
  getOwnPropertyDescriptor(owner, key)!.get! as (this: object) => never;
const typedLength = getter(getPrototypeOf(Uint8Array.prototype) as object, "length");
const mapSize = getter(Map.prototype, "size");
const setSize = getter(Set.prototype, "size");
const { entries } = Map.prototype;
const { values } = Set.prototype;
const { getTime, toISOString } = Date.prototype;
const source = getter(RegExp.prototype, "source");
const FLAGS = [
  "hasIndices",
  "global",
  "ignoreCase",
  "multiline",
  "dotAll",
  "unicode",
  "sticky",
].map((name, place) => ["dgimsuy"[place]!, getter(RegExp.prototype, name)] as const);

/** Reads no property that could be a getter's. Throws what a proxy's traps throw. */
export function shapeOf(value: object): Shape {
  const { name = NO_PROTOTYPE, closed, known } = classOf(value);
  if (closed) return { kind: "object", name, keys: [] };
  const keys = keysOf(value);
  // What Node notes there differs from run to run.
  if (known[0] === "Promise") return { kind: "object", name, keys: keys.filter(isText) };
  if (typeof value === "function") {
    // What one cannot call without `new` has a prototype that cannot be replaced.
    const kind = getOwnPropertyDescriptor(value, "prototype")?.writable === false;
    return { kind: kind ? "class" : "function", name: textOf(value, "name") ?? "", keys };
  }
  const called = (plain: string) => (name === plain ? {} : { name });
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !known.includes("DataView"))) {
    const size: number = Array.isArray(value) ? value.length : typedLength.call(value);
    const others = size > SEARCHED ? [] : keys.filter((key) => !isIndex(key));
    return { kind: "array", ...called("Array"), size, items: itemsOf(value, size), keys: others };
  }
  for (const builtin of known) {
    // An object that only inherits from the class, and was not made by it, throws here.
    try {
      switch (builtin) {
        case "Map": {
          const pairs = entries.call(value as Map<unknown, unknown>);
          return { kind: "map", ...called("Map"), size: mapSize.call(value), pairs, keys };
        }
        case "Set": {
          const items = membersOf(values.call(value as Set<unknown>));
          return { kind: "set", ...called("Set"), size: setSize.call(value), items, keys };
        }
        case "Date":
          return { kind: "word", name: dateOf(value as Date), keys: [] };
        case "RegExp": {
          const flags = FLAGS.flatMap(([flag, read]) => (read.call(value) ? [flag] : []));
          return {
            kind: "word",
            name: `/${source.call(value) as string}/${flags.join("")}`,
            keys: [],
          };
        }
        case "Error":
          return {
            kind: "error",
            name: textOf(value, "name") ?? name,
            message: textOf(value, "message") ?? "",
            keys: [
              ...keys.filter((key) => !OF_ERRORS.has(key)),
              ...HIDDEN_OF_ERRORS.filter((key) => hasOwn(value, key) && !keys.includes(key)),
            ],
          };
      }
    } catch {
      break;
    }
  }
  return { kind: "object", ...called("Object"), keys };
}

/** Names of its own properties that enumerate; for an array that is large, none. */
function keysOf(value: object): PropertyKey[] {
  if (ArrayBuffer.isView(value) || (Array.isArray(value) && value.length > SEARCHED)) return [];
  const symbols = getOwnPropertySymbols(value).filter(
    (key) => getOwnPropertyDescriptor(value, key)?.enumerable,
  );
  return [...Object.keys(value), ...symbols];
}

function isText(key: PropertyKey): boolean {
  return typeof key === "string";
}

function isIndex(key: PropertyKey): boolean {
  return typeof key === "string" && /^\d+$/.test(key);
}

type Items = Generator<PropertyDescriptor | undefined>;

function* itemsOf(value: object, size: number): Items {
  for (let place = 0; place < size; place++) yield getOwnPropertyDescriptor(value, place);
}

function* membersOf(all: Iterable<unknown>): Items {
  for (const value of all) yield { value };
}

function dateOf(date: Date): string {
  return Number.isNaN(getTime.call(date)) ? "Invalid Date" : toISOString.call(date);
}
