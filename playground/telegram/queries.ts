import { Aging } from "./aging.js";

/**
 * Ms for which each kind of query waits for the bot's answer. Telegram documents
 * neither; these are about what bots observe.
 */
export const LIFETIMES = { callback: 15_000, inline: 10_000 } as const;

/** The queries of one kind that the bot may still answer. */
export class Queries {
  private readonly open = new Aging<number>();

  constructor(private readonly lifetime: number) {}

  /** Somebody asked at `now` (ms). Returns the id of the query. */
  add(now: number): string {
    const id = this.open.newest + 1;
    this.open.set(id, now);
    while (now - (this.open.get(this.open.oldest) ?? now) > this.lifetime) this.open.takeOldest();
    return String(id);
  }

  /** Whether the query waits for an answer at `now`, which it then has. */
  answer(id: unknown, now: number): boolean {
    const asked = this.open.get(Number(id));
    if (asked === undefined) return false;
    this.open.delete(Number(id));
    return now - asked <= this.lifetime;
  }
}
