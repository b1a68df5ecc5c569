import { badRequest, done, type ApiAnswer, type Payload } from "../answers.js";
import { inlineKeyboard } from "../keyboards.js";
import { messageObject, type Message } from "../messages.js";
import { isBlank, messageOf, type Cloud, type Method } from "./method.js";
import { checkedText } from "./sending.js";

export const editMessageText: Method = (payload, cloud) => {
  const { text, entities } = checkedText(payload);
  const message = editable(payload, cloud);
  if (message.photo !== undefined) {
    throw badRequest("there is no text in the message to edit");
  }
  return edit(message, { text, entities, keyboard: inlineKeyboard(payload) }, cloud);
};

export const editMessageReplyMarkup: Method = (payload, cloud) =>
  edit(editable(payload, cloud), { keyboard: inlineKeyboard(payload) }, cloud);

/** A bot may delete what others wrote in private chats, but in groups only as their administrator. */
export const deleteMessage: Method = (payload, cloud) => {
  const message = messageOf(payload, cloud, "delete");
  if (message.from !== null && message.chat.type === "group") {
    throw badRequest("message can't be deleted");
  }
  cloud.messages.delete(message);
  return done(true);
};

function editable(payload: Payload, cloud: Cloud): Message {
  // Inline mode is not simulated, so no inline message can have the id.
  if (!isBlank(payload.inline_message_id)) throw badRequest("MESSAGE_ID_INVALID");
  const message = messageOf(payload, cloud, "edit");
  if (message.from !== null || message.origin !== undefined) {
    throw badRequest("message can't be edited");
  }
  return message;
}

function edit(message: Message, change: Partial<Message>, cloud: Cloud): ApiAnswer {
  const edited = { ...message, ...change };
  if (sameContent(message, edited)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  return done(messageObject(cloud.messages.replace({ ...edited, edited: cloud.seconds() })));
}

function sameContent(a: Message, b: Message): boolean {
  return (
    a.text === b.text &&
    JSON.stringify([a.entities, a.keyboard]) === JSON.stringify([b.entities, b.keyboard])
  );
}
