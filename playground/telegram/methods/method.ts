import { badRequest, type ApiAnswer, type Payload } from "../answers.js";
import type { Chat, Directory } from "../chats.js";
import type { Message, Messages } from "../messages.js";
import { flag, integer, isRecord, structure } from "../params.js";
import type { Queries } from "../queries.js";
import type { Webhook } from "../webhook.js";

/** What the methods share: all that Telegram knows. */
export interface Cloud {
  readonly directory: Directory;
  readonly messages: Messages;
  /** Presses of buttons that wait for an answer. */
  readonly queries: Queries;
  readonly inlineQueries: Queries;
  readonly webhook: Webhook;
  /** The bot's command lists, by scope and language. */
  readonly commands: Map<string, readonly Record<string, unknown>[]>;
  /** Ms since the start of the run. */
  now(): number;
  /** Seconds since 1970. */
  seconds(): number;
  /** Ends the long poll under way with error 409. */
  interruptPoll(description: string): void;
}

/**
 * A method of the Bot API: its effect, and what is answered.
 *
 * @throws ApiError, which is answered as an error
 */
export type Method = (payload: Payload, cloud: Cloud) => ApiAnswer;

/** The chat that a parameter names. @throws ApiError 400 when it is missing or unknown */
export function chatOf(payload: Payload, { directory }: Cloud, field = "chat_id"): Chat {
  const id = payload[field];
  if (id === undefined || id === null || id === "") throw badRequest(`${field} is empty`);
  const chat = directory.chat(id);
  if (chat === undefined) throw badRequest("chat not found");
  return chat;
}

/** The message that is to be changed. @throws ApiError 400 as Telegram words it for an `action` */
export function messageOf(payload: Payload, cloud: Cloud, action: "edit" | "delete"): Message {
  if (isBlank(payload.message_id)) throw badRequest("message identifier is not specified");
  const chat = chatOf(payload, cloud);
  const message = cloud.messages.get(chat.id, integer(payload.message_id, 0));
  if (message === undefined) throw badRequest(`message to ${action} not found`);
  return message;
}

/** The message that a call replies to. @throws ApiError 400 when there is none with its id */
export function repliedTo(payload: Payload, chat: Chat, cloud: Cloud): Message | undefined {
  if (payload.reply_parameters === undefined && payload.reply_to_message_id === undefined) {
    return undefined;
  }
  const given = structure(payload.reply_parameters, "reply parameters");
  const reply = isRecord(given)
    ? given
    : { ...payload, chat_id: undefined, message_id: payload.reply_to_message_id };
  if (isBlank(reply.message_id)) return undefined;
  const home = isBlank(reply.chat_id) ? chat.id : Number(reply.chat_id);
  const message = cloud.messages.get(home, integer(reply.message_id, 0));
  if (message === undefined) {
    if (flag(reply.allow_sending_without_reply)) return undefined;
    throw badRequest("message to be replied not found");
  }
  // A reply shows the message it answers, but not what that one answered.
  return message.replyTo === undefined ? message : { ...message, replyTo: undefined };
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
