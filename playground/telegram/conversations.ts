import { EPOCH } from "../time/epoch.js";
import type { Party, Trace, TraceEvent } from "../trace/events.js";
import type { Payload } from "./answers.js";
import { isInline, isSignal, type Arrival, type TelegramArrival } from "./arrivals.js";
import { Directory, type Chat } from "./chats.js";
import { happen } from "./happening.js";
import { inlineResults } from "./inline-results.js";
import type { InlineKeyboard } from "./keyboards.js";
import { Messages, type Entity, type Message } from "./messages.js";
import { deleteMessage, editMessageReplyMarkup, editMessageText } from "./methods/editing.js";
import type { Cloud, Method } from "./methods/method.js";
import { copyMessage, forwardMessage, sendMessage, sendPhoto } from "./methods/sending.js";
import { LIFETIMES, Queries } from "./queries.js";

/** A chat as those in it see it: all that ever stood there, in order. */
export interface Conversation {
  readonly chat: Party;
  readonly type: "private" | "group";
  readonly entries: readonly Entry[];
}

export type Entry = MessageEntry | PressEntry | InlineEntry | VoidEntry;

interface Stamp {
  /** Virtual ms, and the place in the trace of the event that brought it. */
  readonly at: number;
  readonly index: number;
  /** The update that it is, or that caused it; null for what the program did by itself. */
  readonly update: number | null;
}

export interface MessageEntry extends Stamp {
  readonly kind: "message";
  readonly id: number;
  /** Null: the bot. */
  readonly from: Party | null;
  readonly replyTo?: { readonly from: Party | null; readonly text: string };
  /** Whose message it forwards; null: the bot's. */
  readonly origin?: Party | null;
  /** As it was sent, and after each edit. */
  readonly versions: readonly MessageVersion[];
  readonly deleted: Stamp | null;
}

export interface MessageVersion extends Stamp {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly photo: string | null;
  readonly keyboard: InlineKeyboard;
}

/** Somebody pressed a button; `answer` is what the bot had shown for it. */
export interface PressEntry extends Stamp {
  readonly kind: "press";
  readonly from: Party;
  readonly label: string;
  readonly answer: PressAnswer | null;
}

export interface PressAnswer extends Stamp {
  readonly text: string;
  /** Shown in a window that has to be closed. */
  readonly alert: boolean;
}

/** Somebody asked the bot inline, from their private chat with it. */
export interface InlineEntry extends Stamp {
  readonly kind: "inline";
  readonly from: Party;
  readonly query: string;
  readonly answer: InlineAnswer | null;
}

/** What the bot offered to pick from. */
export interface InlineAnswer extends Stamp {
  readonly offers: readonly string[];
}

/** What came to nothing: there was no such message, or no such button. */
export interface VoidEntry extends Stamp {
  readonly kind: "void";
  readonly from: Party;
  readonly text: string;
  readonly reason: "no-message" | "no-button";
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingMessage = Writable<Omit<MessageEntry, "versions">> & {
  readonly versions: MessageVersion[];
};
interface Growing {
  readonly chat: Party;
  readonly type: Chat["type"];
  readonly entries: Entry[];
  readonly byId: Map<number, GrowingMessage>;
}

/**
 * The chats of a run, in order of first use. A trace tells who wrote and what
 * the bot called: what stands in the chats is found by doing it all again with
 * Telegram's own methods. `arrivals` are those of the run.
 */
export function conversationsOf(trace: Trace, arrivals: readonly Arrival[]): Conversation[] {
  const replica = new Replica(arrivals);
  trace.forEach((event, index) => replica.take(event, index));
  return replica.conversations;
}

/** The methods that change what stands in a chat. */
const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    sendMessage,
    sendPhoto,
    forwardMessage,
    copyMessage,
    editMessageText,
    editMessageReplyMarkup,
    deleteMessage,
  }),
);

/** The methods that answer a query. */
const ANSWERS: ReadonlySet<string> = new Set(["answerCallbackQuery", "answerInlineQuery"]);

class Replica {
  private readonly chats = new Map<number, Growing>();
  private readonly cloud: Cloud;
  /** As they happen: by time, and those of one time in the order in which they are given. */
  private readonly arrivals: Iterator<TelegramArrival>;
  private readonly calls = new Map<number, Payload>();
  private readonly presses = new Map<number, Writable<PressEntry>>();
  private readonly asked = new Map<number, Writable<InlineEntry>>();
  private stamp: Stamp = { at: 0, index: 0, update: null };

  constructor(arrivals: readonly Arrival[]) {
    this.arrivals = arrivals
      .filter((one): one is TelegramArrival => !isSignal(one))
      .sort((a, b) => a.at - b.at)
      .values();
    const now = () => this.stamp.at;
    this.cloud = {
      directory: new Directory(),
      messages: new Watched(this),
      queries: new Queries(LIFETIMES.callback),
      inlineQueries: new Queries(LIFETIMES.inline),
      commands: new Map(),
      now,
      seconds: () => Math.floor((EPOCH + now()) / 1000),
      interruptPoll: () => {},
      // None of the methods above asks for it.
      webhook: undefined as unknown as Cloud["webhook"],
    };
  }

  get conversations(): Conversation[] {
    return [...this.chats.values()].map(({ chat, type, entries }) => ({ chat, type, entries }));
  }

  take(event: TraceEvent, index: number): void {
    const { at } = event;
    switch (event.kind) {
      case "update-arrived":
      case "arrival-void": {
        const update = event.kind === "update-arrived" ? event.update : null;
        this.stamp = { at, index, update };
        return this.arrive(event);
      }
      case "call-requested":
        if (METHODS.has(event.method) || ANSWERS.has(event.method)) {
          this.calls.set(event.operation, event.payload);
        }
        return;
      case "call-completed": {
        const payload = this.calls.get(event.operation);
        this.calls.delete(event.operation);
        if (payload === undefined || !event.ok) return;
        this.stamp = { at, index, update: event.update };
        return this.obey(event.method, payload);
      }
    }
  }

  added(message: Message): void {
    const { id, chat, from, replyTo, origin } = message;
    const entry: GrowingMessage = {
      ...this.stamp,
      kind: "message",
      id,
      from,
      versions: [this.version(message)],
      deleted: null,
      ...(replyTo && { replyTo: { from: replyTo.from, text: replyTo.text } }),
      ...(origin && { origin: origin.from }),
    };
    const home = this.home(chat);
    home.entries.push(entry);
    home.byId.set(id, entry);
  }

  replaced(message: Message): void {
    this.home(message.chat).byId.get(message.id)?.versions.push(this.version(message));
  }

  deleted({ chat, id }: Pick<Message, "chat" | "id">): void {
    const entry = this.home(chat).byId.get(id);
    if (entry !== undefined) entry.deleted ??= this.stamp;
  }

  private arrive(event: Extract<TraceEvent, { kind: "update-arrived" | "arrival-void" }>): void {
    const { directory } = this.cloud;
    const { value: arrival, done } = this.arrivals.next();
    if (done === true) return;
    const from = directory.user(arrival.from);
    if (isInline(arrival)) return this.ask(from, event);
    const chat = directory.chatOf(arrival);
    const happening = happen(arrival, from, chat, this.cloud);
    const { entries } = this.home(chat);
    if (event.kind === "arrival-void") {
      entries.push({
        ...this.stamp,
        kind: "void",
        from,
        text: event.text,
        reason: event.reason,
      });
    } else if (typeof happening !== "string" && happening.type === "callback_query") {
      const entry: Writable<PressEntry> = {
        ...this.stamp,
        kind: "press",
        from,
        label: event.text,
        answer: null,
      };
      this.presses.set(event.update, entry);
      entries.push(entry);
    }
  }

  private ask(from: Party, { text: query }: { readonly text: string }): void {
    const entry = { ...this.stamp, kind: "inline", from, query, answer: null } as const;
    this.asked.set(this.stamp.update!, entry);
    this.home(this.cloud.directory.chat(from.id)!).entries.push(entry);
  }

  private obey(name: string, payload: Payload): void {
    if (ANSWERS.has(name)) return this.show(payload);
    // What Telegram accepted once it accepts again.
    METHODS.get(name)!(payload, this.cloud);
  }

  /** What answers a query is shown to whoever asked. */
  private show(payload: Payload): void {
    const { stamp } = this;
    const press = this.presses.get(stamp.update ?? -1);
    const asked = this.asked.get(stamp.update ?? -1);
    if (press !== undefined) {
      const text = typeof payload.text === "string" ? payload.text : "";
      press.answer ??= { ...stamp, text, alert: payload.show_alert === true };
    } else if (asked !== undefined) {
      asked.answer ??= { ...stamp, offers: inlineResults(payload).map(({ shown }) => shown) };
    }
  }

  private version({ text, entities, photo, keyboard }: Message): MessageVersion {
    return {
      ...this.stamp,
      text,
      entities: entities ?? [],
      photo: photo ?? null,
      keyboard: keyboard ?? [],
    };
  }

  private home({ id, type, party }: Chat): Growing {
    let home = this.chats.get(id);
    if (home === undefined) {
      home = { chat: party, type, entries: [], byId: new Map() };
      this.chats.set(id, home);
    }
    return home;
  }
}

/** Telegram's messages, whose every change is told. */
class Watched extends Messages {
  constructor(private readonly replica: Replica) {
    super();
  }

  override add(message: Message): Message {
    this.replica.added(message);
    return super.add(message);
  }

  override replace(message: Message): Message {
    this.replica.replaced(message);
    return super.replace(message);
  }

  override delete(message: Message): void {
    this.replica.deleted(message);
    super.delete(message);
  }
}
