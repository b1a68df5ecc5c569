import { isEdit, isPress, type TelegramArrival } from "./arrivals.js";
import type { Chat } from "./chats.js";
import { commandEntities } from "./entities.js";
import { findButton, type InlineButton } from "./keyboards.js";
import type { Cloud } from "./methods/method.js";
import type { ArrivalVoid, Party } from "../trace/events.js";
import type { Update } from "./updates.js";

/** The update that an arrival brings about, or why it comes to nothing. */
export type Happening = Omit<Update, "id"> | ArrivalVoid["reason"];

/** Lets somebody write, edit or press: messages change accordingly. */
export function happen(arrival: TelegramArrival, from: Party, chat: Chat, cloud: Cloud): Happening {
  if (isPress(arrival)) return press(arrival.press, from, chat, cloud);
  return isEdit(arrival)
    ? edit(arrival.edits, arrival.text, from, chat, cloud)
    : write(arrival.text, from, chat, cloud);
}

/** What a person reads of an arrival: the text, or the button's label. */
export function readable(arrival: TelegramArrival): string {
  return isPress(arrival) ? arrival.press : arrival.text;
}

function write(text: string, from: Party, chat: Chat, { messages, seconds }: Cloud): Happening {
  const entities = commandEntities(text);
  const message = messages.add({
    id: messages.nextId(chat.id),
    chat,
    from,
    date: seconds(),
    text,
    entities,
  });
  return { type: "message", message };
}

function edit(
  old: string,
  text: string,
  from: Party,
  chat: Chat,
  { messages, seconds }: Cloud,
): Happening {
  const message = messages.newest(
    chat.id,
    (one) => one.from?.id === from.id && one.text === old && one.photo === undefined,
  );
  if (message === undefined) return "no-message";
  const edited = { ...message, text, entities: commandEntities(text), edited: seconds() };
  return { type: "edited_message", message: messages.replace(edited) };
}

function press(
  label: string,
  from: Party,
  chat: Chat,
  { messages, queries, now }: Cloud,
): Happening {
  let button: InlineButton | undefined;
  const message = messages.newest(chat.id, ({ keyboard }) => {
    button = findButton(keyboard, label);
    return button !== undefined;
  });
  const data = button?.callback_data;
  if (message === undefined || data === undefined) return "no-button";
  return { type: "callback_query", message, query: { id: queries.add(now()), from, data } };
}
