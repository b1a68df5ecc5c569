/**
 * A value as it was at one moment, as plain JSON: what the program does to it
 * later is not in it. Texts, finite numbers, booleans and null are themselves.
 */
export type Snapshot = string | number | boolean | null | SnapshotNode;

export const SNAPSHOT_KINDS = [
  "object",
  "array",
  "map",
  "set",
  "error",
  "function",
  "class",
  /** What JSON has no word for, in `name` as JavaScript has it: `undefined`, `-0`, `10n`, a date. */
  "word",
  /** A text too long to be kept: its beginning in `name`, all its characters counted in `size`. */
  "text",
  /** A property that is computed when it is read, which it was not: `Getter`, `Setter`. */
  "accessor",
  /** `size` places of an array with nothing in them. */
  "empty",
  /** An object that this one is part of: `size` levels further up. */
  "circular",
  /** Looking into it threw. */
  "hidden",
] as const;

/** Whatever is not JSON by itself. */
export interface SnapshotNode {
  readonly kind: (typeof SNAPSHOT_KINDS)[number];
  /** Of a class, unless it is the plain one of its kind; of a function its own; an error's. */
  readonly name?: string;
  /** An error's message. */
  readonly message?: string;
  /** Items of an array, entries of a map or a set; see the kinds. */
  readonly size?: number;
  /** Of an array, a typed array or a set. */
  readonly items?: readonly Snapshot[];
  /** Of a map. */
  readonly pairs?: readonly SnapshotPair[];
  /** Its own enumerable properties; the key is a text, or a symbol as a `word`. */
  readonly fields?: readonly SnapshotPair[];
  /** How many items, pairs and fields there were besides. */
  readonly more?: number;
}

export type SnapshotPair = readonly [key: Snapshot, value: Snapshot];

/** What an object is called that has no class. */
export const NO_PROTOTYPE = "[Object: null prototype]";

/** Objects in each other whose entries are kept; of what is deeper, how many there were. */
export const SNAPSHOT_DEPTH = 6;
/** Entries that are kept of one object. */
export const SNAPSHOT_ENTRIES = 100;
/** Characters that are kept of one text. */
export const SNAPSHOT_TEXT = 1_000;

const PLAIN: Partial<Record<SnapshotNode["kind"], string>> = {
  array: "Array",
  function: "Function",
  map: "Map",
  set: "Set",
};

/** What an object is called whose snapshot has no name. */
export function plainName(kind: SnapshotNode["kind"]): string {
  return PLAIN[kind] ?? "Object";
}

/** Whether there is something in it to be looked at. */
export function unfolds(value: Snapshot): value is SnapshotNode {
  if (typeof value !== "object" || value === null) return false;
  const { items, pairs, fields, more } = value;
  return (items ?? pairs ?? fields ?? more) !== undefined;
}
