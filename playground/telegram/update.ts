import type { Party } from "../trace/events.js";
import { userObject } from "./chats.js";
import { messageObject, type Message } from "./messages.js";

/** An update that Telegram holds until the bot has it. */
export type Update = MessageUpdate | CallbackUpdate | InlineUpdate;

interface MessageUpdate {
  readonly id: number;
  readonly type: "message" | "edited_message";
  /** As it was when the update came about. */
  readonly message: Message;
}

interface CallbackUpdate {
  readonly id: number;
  readonly type: "callback_query";
  readonly message: Message;
  readonly query: { readonly id: string; readonly from: Party; readonly data: string };
}

/** The only one that belongs to no chat. */
interface InlineUpdate {
  readonly id: number;
  readonly type: "inline_query";
  readonly query: { readonly id: string; readonly from: Party; readonly text: string };
}

/** An update that has no number yet. */
export type FreshUpdate =
  Omit<MessageUpdate, "id"> | Omit<CallbackUpdate, "id"> | Omit<InlineUpdate, "id">;

/** An update as the Bot API shows it: a fresh object each time. */
export function updateObject(update: Update): Record<string, unknown> {
  const { id: update_id } = update;
  switch (update.type) {
    case "message":
    case "edited_message":
      return { update_id, [update.type]: messageObject(update.message) };
    case "callback_query": {
      const { message, query } = update;
      return {
        update_id,
        callback_query: {
          id: query.id,
          from: userObject(query.from),
          message: messageObject(message),
          chat_instance: String(message.chat.id),
          data: query.data,
        },
      };
    }
    case "inline_query": {
      const { id, from, text } = update.query;
      return {
        update_id,
        inline_query: { id, from: userObject(from), chat_type: "sender", query: text, offset: "" },
      };
    }
  }
}

/** The id of the chat that an update belongs to; null for an inline query. */
export function chatIdOf(update: Update): number | null {
  return update.type === "inline_query" ? null : update.message.chat.id;
}
