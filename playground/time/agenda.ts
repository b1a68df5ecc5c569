/** What a pending operation touches, so that an explorer can tell which ones commute. */
export type Touches =
  | { readonly kind: "key"; readonly key: string; readonly access: "read" | "write" }
  | { readonly kind: "chat"; readonly chat: string }
  | { readonly kind: "telegram" }
  | { readonly kind: "unknown" };

/** A completion that has been asked for and not been delivered yet. */
export interface Operation {
  /** Order of request, unique in a run. */
  readonly id: number;
  /** Virtual time in ms at which it is due. */
  readonly at: number;
  /** The update that asked for it, or null. */
  readonly update: number | null;
  readonly touches: Touches;
  /** Whether a run must wait for it: false for idle long polls and repeating timers. */
  readonly essential: boolean;
  /** Whether only time passing can bring it and nothing depends on it (long polls and their guards). */
  readonly idle: boolean;
  readonly deliver: () => void;
}

/** Mutable view of an operation: the agenda owns its place in the heap. */
interface Entry extends Operation {
  at: number;
  essential: boolean;
  idle: boolean;
  slot: number;
}

export type OperationRequest = Omit<Operation, "id" | "at" | "essential" | "idle"> & {
  /** Virtual ms from now. */
  readonly delay: number;
  readonly essential?: boolean;
  readonly idle?: boolean;
};

/**
 * Everything that can happen next: a binary heap ordered by (due time, order
 * of request), which is the order in which equal timers fire on real platforms.
 */
export class Agenda {
  private readonly heap: Entry[] = [];
  private nextId = 1;
  private essentials = 0;
  private repeating = 0;

  /** True while something is pending that the run has to wait for. */
  get busy(): boolean {
    return this.essentials > 0;
  }

  /** True while a pending operation that is not mere idling could still change something. */
  get stirring(): boolean {
    return this.essentials + this.repeating > 0;
  }

  get size(): number {
    return this.heap.length;
  }

  /** Pending operations in no particular order. */
  pending(): readonly Operation[] {
    return this.heap;
  }

  takeId(): number {
    return this.nextId++;
  }

  /** The number that the next operation will bear. */
  peekId(): number {
    return this.nextId;
  }

  add(now: number, request: OperationRequest, id = this.takeId()): Operation {
    const { delay, update, touches, deliver, essential = true, idle = false } = request;
    const slot = this.heap.length;
    const entry: Entry = { id, at: now + delay, update, touches, deliver, essential, idle, slot };
    this.heap.push(entry);
    this.count(entry, 1);
    this.rise(entry);
    return entry;
  }

  earliest(): Operation | undefined {
    return this.heap[0];
  }

  /** Takes an operation off the agenda; false when it is not on it (delivered or cancelled). */
  remove(operation: Operation): boolean {
    const entry = operation as Entry;
    if (this.heap[entry.slot] !== entry) return false;
    const last = this.heap.pop()!;
    if (last !== entry) {
      this.place(last, entry.slot);
      this.rise(last);
      this.sink(last);
    }
    entry.slot = -1;
    this.count(entry, -1);
    return true;
  }

  /** Moves an operation to another time, or changes whether the run waits for it. */
  change(operation: Operation, change: { at?: number; essential?: boolean; idle?: boolean }): void {
    const entry = operation as Entry;
    if (this.heap[entry.slot] !== entry) return;
    this.count(entry, -1);
    Object.assign(entry, change);
    this.count(entry, 1);
    this.rise(entry);
    this.sink(entry);
  }

  private count(entry: Entry, by: 1 | -1): void {
    if (entry.essential) this.essentials += by;
    else if (!entry.idle) this.repeating += by;
  }

  private place(entry: Entry, slot: number): void {
    this.heap[slot] = entry;
    entry.slot = slot;
  }

  private rise(entry: Entry): void {
    while (entry.slot > 0) {
      const parent = this.heap[(entry.slot - 1) >> 1]!;
      if (!before(entry, parent)) return;
      this.swap(entry, parent);
    }
  }

  private sink(entry: Entry): void {
    for (;;) {
      const left = this.heap[2 * entry.slot + 1];
      const right = this.heap[2 * entry.slot + 2];
      if (left === undefined) return;
      const child = right !== undefined && before(right, left) ? right : left;
      if (!before(child, entry)) return;
      this.swap(child, entry);
    }
  }

  private swap(a: Entry, b: Entry): void {
    const slot = a.slot;
    this.place(a, b.slot);
    this.place(b, slot);
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
