import type { Party, Trace } from "../events.js";
import { cut, plainText } from "./plain-text.js";

/** An update, by the name that people know it by. */
export interface Part {
  readonly update: number;
  /** Its text, cut; with a number when another update is called the same. */
  readonly name: string;
  readonly from: Party;
  /** Null for an inline query. */
  readonly chat: Party | null;
}

/** Characters of an update's name: it heads a column, or names a track. */
const NAME = 24;

/** Who and what plays in a trace: names for its ids. */
export class Cast {
  /** The updates, in order of arrival. */
  readonly parts = new Map<number, Part>();
  /** Whoever did something, in order of appearance, by id. */
  readonly people = new Map<number, Party>();
  /** Where they did it, by id. */
  readonly chats = new Map<number, Party>();
  /** How often a name was wanted, and all that were given. */
  private readonly wanted = new Map<string, number>();
  private readonly given = new Set<string>();

  constructor(trace: Trace) {
    for (const event of trace) {
      if (event.kind !== "update-arrived" && event.kind !== "arrival-void") continue;
      const { from, chat } = event;
      if (!this.people.has(from.id)) this.people.set(from.id, from);
      if (chat !== null && !this.chats.has(chat.id)) this.chats.set(chat.id, chat);
      if (event.kind === "arrival-void" || this.parts.has(event.update)) continue;
      const { update, text } = event;
      this.parts.set(update, { update, name: this.unique(cut(plainText(text), NAME)), from, chat });
    }
  }

  /** The name of an update; its id if it never arrived. */
  name(update: number): string {
    return this.parts.get(update)?.name ?? String(update);
  }

  /** The chat or person whose id a session key is; undefined for keys of another make. */
  ownerOf(key: string): string | undefined {
    const id = Number(key);
    return String(id) === key ? this.partyOf(id)?.name : undefined;
  }

  /** A key with names in place of ids: `user/Alice`. */
  keyName(key: string): string {
    return key.replace(/-?\d+/g, (id) => this.partyOf(Number(id))?.name ?? id);
  }

  private partyOf(id: number): Party | undefined {
    return this.people.get(id) ?? this.chats.get(id);
  }

  private unique(name: string): string {
    let count = this.wanted.get(name) ?? 0;
    let unique;
    do unique = ++count === 1 ? name : `${name} (${count})`;
    while (this.given.has(unique));
    this.wanted.set(name, count);
    this.given.add(unique);
    return unique;
  }
}
