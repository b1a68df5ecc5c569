import { ApiError, badRequest, done, type ApiAnswer, type Payload } from "../answers.js";
import type { Chat } from "../chats.js";
import { formatted, type FormattedText } from "../formatting.js";
import { inlineKeyboard } from "../keyboards.js";
import { messageObject, type Message } from "../messages.js";
import { integer } from "../params.js";
import { chatOf, isBlank, repliedTo, type Cloud, type Method } from "./method.js";

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

export const sendMessage: Method = (payload, cloud) => {
  const chat = chatOf(payload, cloud);
  return send(chat, checkedText(payload), payload, cloud);
};

export const sendPhoto: Method = (payload, cloud) => {
  // A multipart body is not read, so that nothing of the call is there.
  if (Object.keys(payload).length === 0) throw noUploads();
  const chat = chatOf(payload, cloud);
  const { photo } = payload;
  if (isBlank(photo)) throw badRequest("there is no photo in the request");
  if (typeof photo !== "string" || photo.startsWith("attach://")) throw noUploads();
  return send(chat, { ...checkedCaption(payload), photo }, payload, cloud);
};

export const sendChatAction: Method = (payload, cloud) => {
  chatOf(payload, cloud);
  if (isBlank(payload.action)) throw badRequest("wrong parameter action in request");
  return done(true);
};

export const forwardMessage: Method = (payload, cloud) => {
  const chat = chatOf(payload, cloud);
  const { text, entities, photo, from, date, origin } = source(payload, cloud, "forward");
  const content = { text, entities, photo, origin: origin ?? { from, date } };
  return done(messageObject(add(chat, content, undefined, undefined, cloud)));
};

export const copyMessage: Method = (payload, cloud) => {
  const chat = chatOf(payload, cloud);
  const { text, entities, photo } = source(payload, cloud, "copy");
  const content =
    photo !== undefined && payload.caption !== undefined
      ? { photo, ...checkedCaption(payload) }
      : { text, entities, photo };
  const keyboard = inlineKeyboard(payload);
  const replyTo = repliedTo(payload, chat, cloud);
  return done({ message_id: add(chat, content, keyboard, replyTo, cloud).id });
};

/** The text of a call. @throws ApiError 400 when it is empty or too long */
export function checkedText(payload: Payload): FormattedText {
  const content = formatted(payload, "text");
  if (content.text.trim() === "") throw badRequest("message text is empty");
  if (content.text.length > LONGEST_TEXT) throw badRequest("message is too long");
  return content;
}

function checkedCaption(payload: Payload): FormattedText {
  const content = formatted(payload, "caption");
  if (content.text.length > LONGEST_CAPTION) throw badRequest("message caption is too long");
  return content;
}

type Content = Pick<Message, "text" | "entities" | "photo" | "origin">;

function send(chat: Chat, content: Content, payload: Payload, cloud: Cloud): ApiAnswer {
  const keyboard = inlineKeyboard(payload);
  const replyTo = repliedTo(payload, chat, cloud);
  return done(messageObject(add(chat, content, keyboard, replyTo, cloud)));
}

// Its fields one by one: spread and added to, each message would be of a shape of its own.
function add(
  chat: Chat,
  { text, entities, photo, origin }: Content,
  keyboard: Message["keyboard"],
  replyTo: Message | undefined,
  cloud: Cloud,
): Message {
  return cloud.messages.add({
    id: cloud.messages.nextId(chat.id),
    chat,
    from: null,
    date: cloud.seconds(),
    text,
    entities,
    photo,
    keyboard,
    replyTo,
    origin,
  });
}

function source(payload: Payload, cloud: Cloud, action: "forward" | "copy"): Message {
  const chat = chatOf(payload, cloud, "from_chat_id");
  const message = cloud.messages.get(chat.id, integer(payload.message_id, 0));
  if (message === undefined) throw badRequest(`message to ${action} not found`);
  return message;
}

function noUploads(): ApiError {
  return new ApiError(
    501,
    "Not Implemented: Carrera does not simulate uploads; send a photo by its file_id or URL",
  );
}
