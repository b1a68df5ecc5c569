import { badRequest, done, type ApiAnswer } from "../answers.js";
import { inlineResults } from "../inline-results.js";
import type { Queries } from "../queries.js";
import type { Cloud, Method } from "./method.js";

export const answerCallbackQuery: Method = (payload, cloud) =>
  answer(cloud.queries, payload.callback_query_id, cloud);

export const answerInlineQuery: Method = (payload, cloud) => {
  inlineResults(payload);
  return answer(cloud.inlineQueries, payload.inline_query_id, cloud);
};

/** Once each, and in time. */
function answer(queries: Queries, id: unknown, { now }: Cloud): ApiAnswer {
  if (!queries.answer(id, now())) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return done(true);
}
