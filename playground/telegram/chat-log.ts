import type { Message } from "./messages.js";

/** The messages of one chat under consecutive ids, of which the oldest may go. */
export class ChatLog {
  private items: (Message | undefined)[] = [];
  /** The id of `items[0]`. */
  private base = 1;
  private count = 0;

  /** How many messages are there. */
  get size(): number {
    return this.count;
  }

  get nextId(): number {
    return this.base + this.items.length;
  }

  get(id: number): Message | undefined {
    return this.items[id - this.base];
  }

  /** Appends a message, whose id must be `nextId`. */
  push(message: Message): void {
    this.items.push(message);
    this.count++;
  }

  /** Puts a message in the place of the one with its id, if that is there. */
  replace(message: Message): void {
    const place = message.id - this.base;
    if (this.items[place] !== undefined) this.items[place] = message;
  }

  delete(id: number): void {
    if (this.get(id) === undefined) return;
    this.items[id - this.base] = undefined;
    this.count--;
  }

  /** Forgets the older half of the ids. */
  halve(): void {
    const gone = this.items.length >> 1;
    for (let place = 0; place < gone; place++) if (this.items[place] !== undefined) this.count--;
    this.items = this.items.slice(gone);
    this.base += gone;
  }

  /** Newest first. */
  *[Symbol.iterator](): Generator<Message> {
    for (let place = this.items.length - 1; place >= 0; place--) {
      const message = this.items[place];
      if (message !== undefined) yield message;
    }
  }
}
