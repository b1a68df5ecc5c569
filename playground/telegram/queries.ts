import { Aging } from "./aging.js";

/** Ms that a pressed button waits for the bot's answer. */
const LIFETIME = 15_000;

/** The callback queries that the bot may still answer. */
export class Queries {
  private readonly open = new Aging<number>();

  /** A button was pressed at `now` (ms). Returns the id of the query. */
  add(now: number): string {
    const id = this.open.newest + 1;
    this.open.set(id, now);
    while (now - (this.open.get(this.open.oldest) ?? now) > LIFETIME) this.open.takeOldest();
    return String(id);
  }

  /** Whether the query waits for an answer at `now`, which it then has. */
  answer(id: unknown, now: number): boolean {
    const asked = this.open.get(Number(id));
    if (asked === undefined) return false;
    this.open.delete(Number(id));
    return now - asked <= LIFETIME;
  }
}
