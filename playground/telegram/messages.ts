import { ChatLog } from "./chat-log.js";
import { BOT, chatObject, userObject, type Chat } from "./chats.js";
import type { Party } from "../trace/events.js";
import type { InlineKeyboard } from "./keyboards.js";

/**
 * Far more than any program looks back on, and little enough for runs of
 * 100,000 updates in a browser's tab: beyond it each chat's older half is forgotten.
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

/** Every message that Telegram remembers. Messages are never changed, only replaced. */
export class Messages {
  private readonly chats = new Map<number, ChatLog>();
  private total = 0;

  /** The id that a chat's next message has to bear. */
  nextId(chat: number): number {
    return this.chats.get(chat)?.nextId ?? 1;
  }

  /** Stores a new message, whose id must be the next one of its chat. */
  add(message: Message): Message {
    let log = this.chats.get(message.chat.id);
    if (log === undefined) this.chats.set(message.chat.id, (log = new ChatLog()));
    log.push(message);
    this.total++;
    if (log.size > MOST_PER_CHAT) this.forget([log]);
    // Beyond one for each chat, which halving leaves.
    if (this.total - this.chats.size > MOST_OVERALL) this.forget(this.chats.values());
    return message;
  }

  get(chat: number, id: number): Message | undefined {
    return this.chats.get(chat)?.get(id);
  }

  /** Puts a changed message in the place of the one with its id. */
  replace(message: Message): Message {
    this.chats.get(message.chat.id)?.replace(message);
    return message;
  }

  delete({ chat, id }: Message): void {
    const log = this.chats.get(chat.id);
    if (log?.get(id) === undefined) return;
    log.delete(id);
    this.total--;
  }

  /** The newest message of a chat that `fits`. */
  newest(chat: number, fits: (message: Message) => boolean): Message | undefined {
    for (const message of this.chats.get(chat) ?? []) if (fits(message)) return message;
    return undefined;
  }

  /** The older half of each, so that it is seldom due. */
  private forget(logs: Iterable<ChatLog>): void {
    for (const log of logs) {
      const before = log.size;
      log.halve();
      this.total -= before - log.size;
    }
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
