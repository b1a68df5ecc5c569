import { printKey } from "../../playground/inspect/print-snapshot.js";
import type { Snapshot, SnapshotNode } from "../../playground/inspect/snapshot.js";
import { opens, previewOf, type Token, type ValueWords } from "./preview.js";

/** An entry of an object, in a row of its own. */
export interface Entry {
  /** Tells it from its neighbours. */
  readonly id: string;
  /** What stands before its value. */
  readonly label: readonly Token[];
  readonly value: Snapshot;
}

/** The words for the two of a map's pair, when its key has entries of its own. */
export interface PairWords extends ValueWords {
  key(place: number): string;
  value(place: number): string;
}

/** The entries of an object that were kept, in order. */
export function entriesOf(
  { kind, items = [], pairs = [], fields = [] }: SnapshotNode,
  words: PairWords,
): Entry[] {
  const entries: Entry[] = [];
  let place = 0;
  for (const value of items) {
    const empty = typeof value === "object" && value?.kind === "empty";
    const label = kind === "set" || empty ? [] : keyed(String(place));
    entries.push({ id: `${place}`, label, value });
    place += empty ? (value.size ?? 1) : 1;
  }
  for (const [at, [key, value]] of pairs.entries()) {
    if (opens(key)) {
      entries.push({ id: `key ${at}`, label: keyed(words.key(at)), value: key });
      entries.push({ id: `value ${at}`, label: keyed(words.value(at)), value });
    } else {
      const label: Token[] = [...previewOf(key, words), { text: " ⇒ ", look: "plain" }];
      entries.push({ id: `value ${at}`, label, value });
    }
  }
  for (const [at, [key, value]] of fields.entries()) {
    entries.push({ id: `field ${at}`, label: keyed(printKey(key)), value });
  }
  return entries;
}

function keyed(text: string): Token[] {
  return [
    { text, look: "key" },
    { text: ": ", look: "plain" },
  ];
}
