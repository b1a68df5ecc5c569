import { Aging } from "./aging.js";
import { BOT, chatObject, userObject, type Chat } from "./chats.js";
import type { Party } from "../trace/events.js";
import type { InlineKeyboard } from "./keyboards.js";

/**
 * Far more than any program looks back on, and little enough for runs of
 * 100,000 updates in a browser's tab: the rest is forgotten, oldest first.
 */
const MOST_PER_CHAT = 1_000;
const MOST_OVERALL = 20_000;

/** A part of a text with a meaning: `offset` and `length` in UTF-16 code units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly [detail: string]: unknown;
}

/** Times in seconds since 1970, as the Bot API has them. */
export interface Message {
  readonly id: number;
  readonly chat: Chat;
  /** Null: the bot itself. */
  readonly from: Party | null;
  readonly date: number;
  readonly edited?: number;
  /** The text, or what stands under the photo. */
  readonly text: string;
  readonly entities?: readonly Entity[];
  /** A file id. */
  readonly photo?: string;
  readonly keyboard?: InlineKeyboard;
  readonly replyTo?: Message;
  /** The message that this one forwards. */
  readonly origin?: { readonly from: Party | null; readonly date: number };
}

interface Slot {
  message: Message;
  /** Order of sending over all chats. */
  readonly age: number;
}

/** Every message that Telegram remembers. Messages are never changed, only replaced. */
export class Messages {
  private readonly chats = new Map<number, Aging<Slot>>();
  private readonly all = new Aging<Slot>();

  /** Stores a new message under the next id of its chat. */
  add(draft: Omit<Message, "id">): Message {
    const log = this.log(draft.chat.id);
    const message: Message = { id: log.newest + 1, ...draft };
    const slot: Slot = { message, age: this.all.newest + 1 };
    log.set(message.id, slot);
    this.all.set(slot.age, slot);
    if (log.size > MOST_PER_CHAT) this.all.delete(log.takeOldest()!.age);
    if (this.all.size > MOST_OVERALL) {
      const { message: oldest } = this.all.takeOldest()!;
      this.log(oldest.chat.id).delete(oldest.id);
    }
    return message;
  }

  get(chat: number, id: number): Message | undefined {
    return this.chats.get(chat)?.get(id)?.message;
  }

  /** Puts a changed message in the place of the one with its id. */
  replace(message: Message): Message {
    const slot = this.chats.get(message.chat.id)?.get(message.id);
    if (slot !== undefined) slot.message = message;
    return message;
  }

  delete(message: Message): void {
    const log = this.chats.get(message.chat.id);
    const slot = log?.get(message.id);
    if (slot === undefined) return;
    log!.delete(message.id);
    this.all.delete(slot.age);
  }

  /** The newest message of a chat that `fits`. */
  newest(chat: number, fits: (message: Message) => boolean): Message | undefined {
    const log = this.chats.get(chat);
    if (log === undefined) return undefined;
    for (let id = log.newest; id >= log.oldest; id--) {
      const message = log.get(id)?.message;
      if (message !== undefined && fits(message)) return message;
    }
    return undefined;
  }

  private log(chat: number): Aging<Slot> {
    let log = this.chats.get(chat);
    if (log === undefined) this.chats.set(chat, (log = new Aging()));
    return log;
  }
}

/** A message as the Bot API shows it: a fresh object, since programs may change what they get. */
export function messageObject(message: Message): Record<string, unknown> {
  const { id, chat, from, date, text } = message;
  const object: Record<string, unknown> = {
    message_id: id,
    from: senderObject(from),
    chat: chatObject(chat),
    date,
  };
  if (message.edited !== undefined) object.edit_date = message.edited;
  if (message.origin !== undefined) {
    const { from: sender, date: sent } = message.origin;
    object.forward_origin = { type: "user", sender_user: senderObject(sender), date: sent };
  }
  if (message.replyTo !== undefined) object.reply_to_message = messageObject(message.replyTo);
  const entities = message.entities?.map((entity) => ({ ...entity }));
  if (message.photo === undefined) {
    object.text = text;
    if (entities !== undefined) object.entities = entities;
  } else {
    object.photo = [photoSize(message.photo)];
    if (text !== "") object.caption = text;
    if (entities !== undefined) object.caption_entities = entities;
  }
  if (message.keyboard !== undefined) {
    object.reply_markup = {
      inline_keyboard: message.keyboard.map((row) => row.map((button) => ({ ...button }))),
    };
  }
  return object;
}

function senderObject(from: Party | null): Record<string, unknown> {
  return from === null ? { ...BOT } : userObject(from);
}

function photoSize(file_id: string): Record<string, unknown> {
  return { file_id, file_unique_id: `unique-${file_id}`, width: 1280, height: 720 };
}
