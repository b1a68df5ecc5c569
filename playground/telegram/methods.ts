import { deleteMyCommands, getMe, getMyCommands, setMyCommands } from "./methods/account.js";
import { answerCallbackQuery, answerInlineQuery } from "./methods/answering.js";
import { getChat, getChatMember } from "./methods/chat.js";
import { deleteMessage, editMessageReplyMarkup, editMessageText } from "./methods/editing.js";
import type { Method } from "./methods/method.js";
import {
  copyMessage,
  forwardMessage,
  sendChatAction,
  sendMessage,
  sendPhoto,
} from "./methods/sending.js";
import { deleteWebhook, getWebhookInfo, setWebhook } from "./methods/webhook.js";

/** What answers each method at once; `getUpdates`, which may wait, is `Polling`'s. */
export const methods: Readonly<Record<string, Method>> = {
  getMe,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendChatAction,
  forwardMessage,
  copyMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getChat,
  getChatMember,
};

/** Every method of the Bot API that is simulated. */
export const simulatedMethods: readonly string[] = ["getUpdates", ...Object.keys(methods)];

const exact = new Set(simulatedMethods);
const spelled = new Map(simulatedMethods.map((name) => [name.toLowerCase(), name]));

/** A method's name as Telegram writes it, which takes it in any case; as it is if not simulated. */
export function canonical(method: string): string {
  return exact.has(method) ? method : (spelled.get(method.toLowerCase()) ?? method);
}
