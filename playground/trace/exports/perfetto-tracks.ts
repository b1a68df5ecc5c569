import type { Trace } from "../events.js";
import type { Cast } from "./cast.js";
import type { ChromeEvent, Metadata, Track } from "./chrome-trace.js";
import type { PerfettoWords } from "./perfetto-words.js";
import { cut, plainText } from "./plain-text.js";

/** Characters of the name of a track or an event. */
const NAME = 60;
const SENTENCE = 200;

const BOT: Track = { pid: 1, tid: 1 };
const DATABASE = 2;
const FIRST_CHAT = 3;

/**
 * Where everything stands: a process for each chat with a thread for each
 * update, one for what belongs to no chat, one for the database with a thread for each key, and one for the bot.
 * No two threads have the same id, whatever their process.
 */
export class Tracks {
  readonly bot = BOT;
  /** By the chat's id; null for what belongs to none. */
  private readonly chats = new Map<number | null, number>();
  private readonly updates = new Map<number, Track>();
  private readonly keys = new Map<string, Track>();

  constructor(
    trace: Trace,
    private readonly cast: Cast,
    private readonly words: PerfettoWords,
  ) {
    let tid = BOT.tid;
    for (const id of cast.chats.keys()) this.chats.set(id, FIRST_CHAT + this.chats.size);
    this.chats.set(null, FIRST_CHAT + this.chats.size);
    for (const { update, chat } of cast.parts.values()) {
      this.updates.set(update, { pid: this.chats.get(chat?.id ?? null)!, tid: ++tid });
    }
    for (const event of trace) {
      if (!("key" in event) || this.keys.has(event.key)) continue;
      this.keys.set(event.key, { pid: DATABASE, tid: ++tid });
    }
  }

  /** The track of an update; the bot's own for null, and for what never arrived. */
  update(id: number | null): Track {
    return (id === null ? undefined : this.updates.get(id)) ?? BOT;
  }

  key(key: string): Track {
    return this.keys.get(key)!;
  }

  /** What a session is called. */
  session(key: string): string {
    const owner = this.cast.ownerOf(key);
    return short(
      owner === undefined ? this.words.keyed(this.cast.keyName(key)) : this.words.session(owner),
    );
  }

  /** The events that name the tracks and put them in order: chats first, the bot itself last. */
  metadata(): ChromeEvent[] {
    const { words, cast, keys } = this;
    const events: ChromeEvent[] = [];
    const chats = new Set<number | null>();
    for (const { update, name, from, chat } of cast.parts.values()) {
      const track = this.update(update);
      const id = chat?.id ?? null;
      if (!chats.has(id)) {
        const title = chat === null ? words.noChat : words.chat(chat.name);
        events.push(...named("process", track, title, chats.size));
        chats.add(id);
      }
      events.push(...named("thread", track, words.update(name, from.name), track.tid));
    }
    const [database] = keys.values();
    if (database !== undefined) {
      events.push(...named("process", database, words.database, chats.size));
    }
    for (const [key, track] of keys) {
      events.push(...named("thread", track, this.session(key), track.tid));
    }
    events.push(...named("process", BOT, words.bot, chats.size + 1));
    events.push(...named("thread", BOT, words.program, BOT.tid));
    return events;
  }
}

function named(what: "process" | "thread", track: Track, name: string, place: number): Metadata[] {
  return [
    { ph: "M", ...track, name: `${what}_name`, args: { name: short(name) } },
    { ph: "M", ...track, name: `${what}_sort_index`, args: { sort_index: place } },
  ];
}

/** A text that names something. */
export function short(text: string): string {
  return cut(plainText(text), NAME);
}

/** A text that says what happened. */
export function sentence(text: string): string {
  return cut(plainText(text), SENTENCE);
}
