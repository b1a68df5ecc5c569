import {
  count,
  list,
  oneOf,
  optional,
  record,
  text,
  UnusableField,
  type Check,
} from "../checks.js";
import {
  SNAPSHOT_DEPTH,
  SNAPSHOT_ENTRIES,
  SNAPSHOT_KINDS,
  SNAPSHOT_TEXT,
  type Snapshot,
  type SnapshotNode,
  type SnapshotPair,
} from "./snapshot.js";

const kind = oneOf(...SNAPSHOT_KINDS);
const shortText = within(text, SNAPSHOT_TEXT);

/** A snapshot that comes from outside: no deeper and no larger than one is taken. @throws UnusableField */
export const checkSnapshot: Check<Snapshot> = level(0);

/** A snapshot at a depth; beyond the deepest there is none. */
function level(depth: number): Check<Snapshot> {
  if (depth > SNAPSHOT_DEPTH) {
    return (value, field) => {
      throw new UnusableField(field, value);
    };
  }
  const inner = level(depth + 1);
  const pair: Check<SnapshotPair> = (value, field) => {
    if (!Array.isArray(value) || value.length !== 2) throw new UnusableField(field, value);
    return [inner(value[0], `${field}[0]`), inner(value[1], `${field}[1]`)];
  };
  const pairs = optional(within(list(pair), SNAPSHOT_ENTRIES));
  const node = record<SnapshotNode>({
    kind,
    name: optional(shortText),
    message: optional(shortText),
    size: optional(count),
    items: optional(within(list(inner), SNAPSHOT_ENTRIES)),
    pairs,
    fields: pairs,
    more: optional(count),
  });
  return (value, field) => {
    if (value === null || typeof value === "boolean" || Number.isFinite(value)) {
      return value as Snapshot;
    }
    return typeof value === "string" ? shortText(value, field) : node(value, field);
  };
}

/** What has no more characters, or items, than that. */
function within<T extends { readonly length: number }>(check: Check<T>, most: number): Check<T> {
  return (value, field) => {
    const checked = check(value, field);
    if (checked.length > most) throw new UnusableField(`${field}.length`, checked.length);
    return checked;
  };
}
