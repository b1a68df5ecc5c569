import type { CallRequested } from "../events.js";

/** Whether people see what a call does: it names a chat, or the query that it answers. */
export function isAddressed(payload: CallRequested["payload"]): boolean {
  const { chat_id: chat, callback_query_id: press, inline_query_id: query } = payload;
  return (chat ?? press ?? query) !== undefined;
}
