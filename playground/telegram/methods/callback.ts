import { badRequest, done } from "../answers.js";
import type { Method } from "./method.js";

export const answerCallbackQuery: Method = (payload, { queries, now }) => {
  if (!queries.answer(payload.callback_query_id, now())) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return done(true);
};
