import type { Chat } from "./chats.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** All chats together: messages in any one second. */
const OVERALL = 30;
/** A group: messages in any one minute. */
const PER_GROUP = 20;
/** A private chat: one message a second, of which this many may come at once after a pause. */
const BURST = 3;

/** The methods whose calls count as messages. */
export const floodedMethods: ReadonlySet<string> = new Set([
  "sendMessage",
  "sendPhoto",
  "editMessageText",
  "forwardMessage",
  "copyMessage",
]);

/**
 * Telegram's limits on how fast a bot may send: 30 messages in any second
 * overall, 20 in any minute to one group, and to a private chat one a second
 * after a burst of up to 3. What is refused does not count. Telegram documents
 * the rates; the burst is an approximation of how it treats short excesses.
 */
export class FloodLimits {
  private readonly overall = new Window(OVERALL, SECOND);
  private readonly groups = new Map<number, Window>();
  private readonly buckets = new Map<number, Bucket>();

  /**
   * Asks for leave to send a message to `chat` at `now` (ms, never falling).
   *
   * @returns 0 when it may go, else the whole seconds to wait before another try
   */
  admit(chat: Pick<Chat, "id" | "type">, now: number): number {
    const limit = chat.type === "private" ? this.bucket(chat.id) : this.group(chat.id);
    const wait = Math.max(this.overall.wait(now), limit.wait(now));
    if (wait > 0) return Math.ceil(wait / SECOND);
    this.overall.take(now);
    limit.take(now);
    return 0;
  }

  private group(id: number): Window {
    let group = this.groups.get(id);
    if (group === undefined) this.groups.set(id, (group = new Window(PER_GROUP, MINUTE)));
    return group;
  }

  private bucket(id: number): Bucket {
    let bucket = this.buckets.get(id);
    if (bucket === undefined) this.buckets.set(id, (bucket = new Bucket(BURST, SECOND)));
    return bucket;
  }
}

/** At most `most` within any `span` ms: a ring of the last times. */
class Window {
  private readonly times: number[] = [];
  private next = 0;

  constructor(
    private readonly most: number,
    private readonly span: number,
  ) {}

  /** Ms until one more fits. */
  wait(now: number): number {
    const earliest = this.times[this.next];
    return earliest === undefined ? 0 : Math.max(0, earliest + this.span - now);
  }

  take(now: number): void {
    this.times[this.next] = now;
    this.next = (this.next + 1) % this.most;
  }
}

/** A token bucket: full with `capacity`, one token more every `period` ms. */
class Bucket {
  /** When the bucket will be full again, or was. */
  private full = 0;

  constructor(
    private readonly capacity: number,
    private readonly period: number,
  ) {}

  wait(now: number): number {
    return Math.max(0, this.full - now - (this.capacity - 1) * this.period);
  }

  take(now: number): void {
    this.full = Math.max(this.full, now) + this.period;
  }
}
