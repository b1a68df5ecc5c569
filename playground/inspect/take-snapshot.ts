import { proxied } from "./proxies.js";
import { shapeOf } from "./shape.js";
import {
  plainName,
  SNAPSHOT_DEPTH,
  SNAPSHOT_ENTRIES,
  SNAPSHOT_TEXT,
  type Snapshot,
  type SnapshotNode,
  type SnapshotPair,
} from "./snapshot.js";

/** Characters that snapshots may have, about as JSON; what is taken is subtracted. */
export interface Room {
  chars: number;
}

/** Characters of a text for which there is no more room. */
const SCARCE = 40;

type Node = { -readonly [K in keyof SnapshotNode]: SnapshotNode[K] };

/** An object that is in the snapshot, and waits to be looked into. */
interface Place {
  readonly value: object;
  readonly node: Node;
  /** What it is part of; null for the outermost. */
  readonly parent: Place | null;
  readonly depth: number;
}

/**
 * A value as it is now. Nothing of the program runs: no getter is called, and no
 * trap of a proxy that was made within the simulation. What throws nevertheless
 * is `hidden`. Outer objects come before inner ones, so that room which is
 * scarce goes to what one sees first.
 */
export function takeSnapshot(value: unknown, room: Room): Snapshot {
  return new Taking(room).take(value);
}

class Taking {
  private readonly waiting: Place[] = [];

  constructor(private readonly room: Room) {}

  take(value: unknown): Snapshot {
    const whole = this.note(value, null);
    for (const place of this.waiting) {
      try {
        this.look(place);
      } catch {
        place.node.kind = "hidden";
      }
    }
    return whole;
  }

  /** What stands for a value; an object's entries come later. */
  private note(value: unknown, parent: Place | null): Snapshot {
    this.room.chars -= 6;
    switch (typeof value) {
      case "string":
        if (value.length <= this.longest) return this.cut(value);
        return { kind: "text", name: this.cut(value), size: value.length };
      case "number":
        if (Number.isFinite(value) && !Object.is(value, -0)) return value;
        return this.word(Object.is(value, -0) ? "-0" : String(value));
      case "boolean":
        return value;
      case "bigint":
        return this.word(`${value}n`);
      case "undefined":
      case "symbol":
        return this.word(String(value));
    }
    if (value === null) return null;
    let levels = 1;
    for (let up = parent; up !== null; up = up.parent, levels++) {
      if (up.value === value) return { kind: "circular", size: levels };
    }
    const node: Node = { kind: "object" };
    this.waiting.push({
      value: value as object,
      node,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
    });
    this.room.chars -= 20;
    return node;
  }

  private look(place: Place): void {
    const { value: outer, node } = place;
    let value = outer;
    for (let behind = proxied(value); behind !== undefined; behind = proxied(value)) value = behind;
    const { kind, name, message, size, items, pairs, keys } = shapeOf(value);
    node.kind = kind;
    const title = value === outer ? name : `Proxy(${name || plainName(kind)})`;
    if (title !== undefined) node.name = this.cut(title);
    if (message !== undefined) node.message = this.cut(message);
    if (size !== undefined) node.size = size;
    const all = (size ?? 0) + keys.length;
    if (all === 0) return;
    let kept = 0;
    const full = () =>
      kept >= SNAPSHOT_ENTRIES || place.depth >= SNAPSHOT_DEPTH || this.room.chars <= 0;
    if (items !== undefined && !full()) {
      const list: Snapshot[] = [];
      for (const item of items) {
        this.add(list, item, place);
        kept++;
        if (full()) break;
      }
      node.items = list;
    }
    if (pairs !== undefined && !full()) {
      const list: SnapshotPair[] = [];
      for (const [key, one] of pairs) {
        list.push([this.note(key, place), this.note(one, place)]);
        kept++;
        if (full()) break;
      }
      node.pairs = list;
    }
    if (keys.length > 0 && !full()) {
      const list: SnapshotPair[] = [];
      for (const key of keys) {
        const property = Object.getOwnPropertyDescriptor(value, key)!;
        list.push([this.note(key, place), this.property(property, place)]);
        kept++;
        if (full()) break;
      }
      node.fields = list;
    }
    if (kept < all) node.more = all - kept;
  }

  private add(list: Snapshot[], item: PropertyDescriptor | undefined, place: Place): void {
    if (item !== undefined) return void list.push(this.property(item, place));
    const last = list.at(-1) as Node | undefined;
    if (last?.kind === "empty") last.size!++;
    else list.push({ kind: "empty", size: 1 });
  }

  private property({ get, set, value }: PropertyDescriptor, place: Place): Snapshot {
    if (get === undefined && set === undefined) return this.note(value, place);
    const which = [get && "Getter", set && "Setter"].filter(Boolean).join("/");
    return { kind: "accessor", name: which };
  }

  private word(name: string): SnapshotNode {
    return { kind: "word", name: this.cut(name) };
  }

  /** Characters that a text may have now: when the room is used up, what is known by then gets its names. */
  private get longest(): number {
    return Math.min(SNAPSHOT_TEXT, Math.max(this.room.chars, SCARCE));
  }

  private cut(text: string): string {
    const kept = text.slice(0, this.longest);
    this.room.chars -= kept.length;
    return kept;
  }
}
