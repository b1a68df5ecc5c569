import { isEdit, isInline, isPress, type ChatArrival, type TelegramArrival } from "./arrivals.js";
import type { Chat } from "./chats.js";
import { commandEntities } from "./entities.js";
import { findButton, type InlineButton } from "./keyboards.js";
import type { Cloud } from "./methods/method.js";
import type { ArrivalVoid, Party } from "../trace/events.js";
import type { FreshUpdate } from "./update.js";

/** The update that an arrival brings about, or why it comes to nothing. */
export type Happening = FreshUpdate | ArrivalVoid["reason"];

/** Lets somebody write, edit or press: messages change accordingly. */
export function happen(arrival: ChatArrival, from: Party, chat: Chat, cloud: Cloud): Happening {
  if (isPress(arrival)) return press(arrival.press, from, chat, cloud);
  return isEdit(arrival)
    ? edit(arrival.edits, arrival.text, from, chat, cloud)
    : write(arrival.text, from, chat, cloud);
}

/** Lets somebody ask the bot for something without writing to it. */
export function ask(text: string, from: Party, { inlineQueries, now }: Cloud): FreshUpdate {
  return { type: "inline_query", query: { id: inlineQueries.add(now()), from, text } };
}

/** What a person reads of an arrival: the text, the button's label, the query. */
export function readable(arrival: TelegramArrival): string {
  if (isPress(arrival)) return arrival.press;
  return isInline(arrival) ? arrival.inline : arrival.text;
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
