import type { TelegramServer } from "../../playground/telegram/server.js";
import type { HttpRequest, HttpResponse } from "../../playground/telegram/webhook.js";
import { createTelegram, type TestEdge } from "./edge.js";

export const url = "https://example.com/hook";
export const ok = { status: 200, body: "" };
export const broken = { status: 500, body: "" };

export interface Received {
  readonly at: number;
  readonly update: number;
  readonly request: HttpRequest;
  readonly answer: (response: HttpResponse | null) => void;
}

/** A server of the program that takes `takes` ms for each request; with null it never answers. */
export function listen(
  server: TelegramServer,
  edge: TestEdge,
  takes: number | null = 0,
  respond: (update: number, attempt: number) => HttpResponse | null = () => ok,
  options: { implied?: boolean } = {},
) {
  const received: Received[] = [];
  const target = {
    send(
      request: HttpRequest,
      { id }: { id: number },
      answer: (response: HttpResponse | null) => void,
    ) {
      received.push({ at: edge.now(), update: id, request, answer });
      const attempt = received.filter(({ update }) => update === id).length;
      const touches = { kind: "unknown" } as const;
      if (takes !== null) {
        const deliver = () => answer(respond(id, attempt));
        edge.later({ kind: "timer", delay: takes, update: id, touches, deliver });
      }
      return 7;
    },
  };
  server.connect(target, options);
  return received;
}

/** A Telegram whose bot has set a webhook. */
export function hooked(payload: Record<string, unknown> = {}) {
  const telegram = createTelegram();
  telegram.result("setWebhook", { url, ...payload });
  return telegram;
}

/** The updates in the order in which they came. */
export const order = (received: readonly Received[]) => received.map(({ update }) => update);
