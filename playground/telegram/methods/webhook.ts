import { done } from "../answers.js";
import type { Method } from "./method.js";

export const setWebhook: Method = (payload, { webhook, interruptPoll }) => {
  const answer = webhook.set(payload);
  if (webhook.settings !== undefined) interruptPoll("Conflict: terminated by setWebhook request");
  return answer;
};

export const deleteWebhook: Method = (payload, { webhook }) => webhook.delete(payload);

export const getWebhookInfo: Method = (_, { webhook }) => done(webhook.info());
