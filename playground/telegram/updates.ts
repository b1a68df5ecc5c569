import type { Update } from "./update.js";

/**
 * The updates that nobody has confirmed yet, in order. Their ids are
 * consecutive, so an id is a place; whatever goes leaves a gap that goes when
 * all before it have gone.
 */
export class UpdateQueue {
  private items: (Update | undefined)[] = [];
  /** The id of `items[0]`. */
  private base = 1;
  private head = 0;
  /** No update is at this place or behind it. */
  private tail = 0;
  private count = 0;
  private allowed: ReadonlySet<string> | undefined;

  /** `forgotten` is told of updates that nobody will ever get. */
  constructor(private readonly forgotten: (id: number) => void = () => {}) {}

  get size(): number {
    return this.count;
  }

  get nextId(): number {
    return this.base + this.items.length;
  }

  /** The kinds of updates that the bot wants; undefined for all. */
  get allowedTypes(): readonly string[] | undefined {
    return this.allowed && [...this.allowed];
  }

  allow(types: readonly string[] | undefined): void {
    this.allowed = types === undefined || types.length === 0 ? undefined : new Set(types);
  }

  allows(update: Update): boolean {
    return this.allowed === undefined || this.allowed.has(update.type);
  }

  /** Appends an update, whose id must be `nextId`. */
  push(update: Update): void {
    this.items.push(update);
    this.tail = this.items.length;
    this.count++;
  }

  has(id: number): boolean {
    return this.items[id - this.base] !== undefined;
  }

  remove(id: number): void {
    const place = id - this.base;
    if (this.items[place] === undefined) return;
    this.items[place] = undefined;
    this.count--;
    this.advance();
  }

  /** Takes an unwanted update out. */
  forget(id: number): void {
    this.remove(id);
    this.forgotten(id);
  }

  /** Up to `limit` updates from `offset` on. */
  take(offset: number, limit: number): Update[] {
    const taken: Update[] = [];
    for (
      let place = Math.max(this.head, offset - this.base);
      place < this.tail && taken.length < limit;
      place++
    ) {
      const update = this.items[place];
      if (update !== undefined) taken.push(update);
    }
    return taken;
  }

  /** An offset confirms all updates before it; a negative one keeps only the last. */
  confirm(offset: number): void {
    if (offset === 0) return;
    let end = offset - this.base;
    if (offset < 0) {
      end = this.items.length;
      for (let left = -offset; left > 0 && end > this.head;) {
        if (this.items[--end] !== undefined) left--;
      }
    }
    for (end = Math.min(end, this.items.length); this.head < end; this.head++) this.drop(this.head);
    this.advance();
  }

  clear(): void {
    for (const { id } of this) this.forgotten(id);
    this.confirm(this.nextId);
  }

  [Symbol.iterator](): IterableIterator<Update> {
    return this.items.filter((update) => update !== undefined).values();
  }

  private drop(place: number): void {
    if (this.items[place] === undefined) return;
    this.items[place] = undefined;
    this.count--;
  }

  private advance(): void {
    while (this.tail > this.head && this.items[this.tail - 1] === undefined) this.tail--;
    while (this.head < this.items.length && this.items[this.head] === undefined) this.head++;
    // Moves the rest only when at least as many have gone before: constant on average.
    if (this.head > 32 && this.head * 2 >= this.items.length) {
      this.items = this.items.slice(this.head);
      this.base += this.head;
      this.tail = Math.max(0, this.tail - this.head);
      this.head = 0;
    }
  }
}
