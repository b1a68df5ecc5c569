import { EPOCH } from "../time/epoch.js";
import { ApiError, type ApiAnswer, type Payload } from "./answers.js";
import { isInline, type TelegramArrival } from "./arrivals.js";
import { Directory } from "./chats.js";
import { Deliveries } from "./deliveries.js";
import type { Party } from "../trace/events.js";
import type { Edge } from "./edge.js";
import { FloodLimits, floodedMethods } from "./flood.js";
import { ask, happen, readable } from "./happening.js";
import { Messages } from "./messages.js";
import { canonical, methods } from "./methods.js";
import type { Cloud } from "./methods/method.js";
import { Polling, type Call } from "./polling.js";
import { LIFETIMES, Queries } from "./queries.js";
import type { FreshUpdate, Update } from "./update.js";
import { UpdateQueue } from "./updates.js";
import { Webhook, type WebhookTarget } from "./webhook.js";

export type { ApiAnswer, Payload } from "./answers.js";
export { BOT } from "./chats.js";

export interface ServerOptions {
  /** Whether sending too fast is refused with error 429, as Telegram does. */
  readonly flood?: boolean;
  /** The only token that is accepted; any when absent. */
  readonly token?: string;
}

const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/**
 * Telegram as a bot sees it: updates wait until a later `getUpdates` confirms
 * them or a webhook accepts them, calls take `latency` ms. A call takes effect
 * when it is answered, so that each is one completion for the scheduler.
 */
export class TelegramServer {
  readonly directory = new Directory();
  private readonly queue: UpdateQueue;
  private readonly webhook: Webhook;
  private readonly polling: Polling;
  private readonly deliveries: Deliveries;
  private readonly cloud: Cloud;
  private readonly flood: FloodLimits | undefined;
  private readonly token: string | undefined;

  /** `latency` gives the ms of each call's round trip. */
  constructor(
    private readonly edge: Edge,
    private readonly latency: () => number,
    { flood = false, token }: ServerOptions = {},
  ) {
    const queue = new UpdateQueue((update) =>
      edge.record({ step: edge.step, at: edge.now(), kind: "update-dropped", update }),
    );
    this.queue = queue;
    const seconds = () => Math.floor((EPOCH + edge.now()) / 1000);
    this.flood = flood ? new FloodLimits() : undefined;
    this.token = token;
    this.webhook = new Webhook(queue, () => this.deliveries.restart());
    this.polling = new Polling(edge, latency, queue, (...answered) => this.answer(...answered));
    this.deliveries = new Deliveries(
      edge,
      latency,
      queue,
      this.webhook,
      (method, payload, update) => this.obey(method, payload, update),
      seconds,
    );
    this.cloud = {
      directory: this.directory,
      messages: new Messages(),
      queries: new Queries(LIFETIMES.callback),
      inlineQueries: new Queries(LIFETIMES.inline),
      webhook: this.webhook,
      commands: new Map(),
      now: () => edge.now(),
      seconds,
      interruptPoll: (description) => this.polling.interrupt(description),
    };
  }

  /** Somebody does something. Returns the id of the update, null when it came to nothing. */
  receive(arrival: TelegramArrival): number | null {
    const { cloud, directory, edge } = this;
    const from = directory.user(arrival.from);
    const text = readable(arrival);
    if (isInline(arrival)) return this.arrive(ask(text, from, cloud), from, null, text);
    const chat = directory.chatOf(arrival);
    const happening = happen(arrival, from, chat, cloud);
    if (typeof happening !== "string") return this.arrive(happening, from, chat.party, text);
    const { step } = edge;
    const kind = "arrival-void";
    edge.record({ step, at: edge.now(), kind, from, chat: chat.party, text, reason: happening });
    return null;
  }

  private arrive(fresh: FreshUpdate, from: Party, chat: Party | null, text: string): number {
    const { edge, queue } = this;
    const update: Update = { id: queue.nextId, ...fresh };
    const { step } = edge;
    const at = edge.now();
    const kind = "update-arrived";
    const event = { step, at, kind, update: update.id, from, chat, text } as const;
    const arrivedAs = ARRIVED_AS[update.type];
    edge.record(arrivedAs === undefined ? event : { ...event, type: arrivedAs });
    queue.push(update);
    // As it was asked for last: what was stored before is delivered all the same.
    if (!queue.allows(update)) {
      queue.forget(update.id);
      return update.id;
    }
    this.polling.offer(update);
    this.deliveries.offer(update);
    return update.id;
  }

  /**
   * Answers a call of the Bot API after its latency; `reply` runs when the
   * answer arrives. Returns what aborts the request, as closing its connection
   * would. Without a `token` the caller is trusted.
   */
  call(
    method: string,
    payload: Payload,
    update: number | null,
    reply: (answer: ApiAnswer) => void,
    token?: string,
  ): () => void {
    const operation = this.edge.takeId();
    const call: Call = { method: canonical(method), operation, update, reply };
    this.edge.record({
      step: this.edge.step,
      at: this.edge.now(),
      kind: "call-requested",
      operation,
      update,
      method: call.method,
      payload,
    });
    const refusal = this.refusal(token);
    if (refusal === undefined && call.method === "getUpdates") {
      this.webhook.decide();
      if (this.webhook.settings === undefined) return this.polling.open(payload, call);
    }
    const chat = payload.chat_id;
    const pending = this.edge.later(
      {
        kind: "call",
        method: call.method,
        delay: this.latency(),
        update,
        touches: chat === undefined ? { kind: "telegram" } : { kind: "chat", chat: String(chat) },
        deliver: () => this.answer(call, refusal ?? this.execute(call.method, payload)),
      },
      operation,
    );
    return () => pending.cancel();
  }

  /**
   * The program listens for webhook requests: they go to `target`. `implied`
   * sets a webhook as if from a terminal, unless the bot has set or deleted one
   * or asked for updates before.
   */
  connect(target: WebhookTarget, { implied = false }: { implied?: boolean } = {}): void {
    this.webhook.connect(target, implied);
  }

  /** The bot's connections are closed: its long poll ends, whatever else it asked for is done. */
  hangUp(): void {
    this.polling.hangUp();
  }

  private refusal(token: string | undefined): ApiAnswer | undefined {
    if (this.token === undefined || token === undefined || token === this.token) return undefined;
    const wellFormed = /^\d+:[\w-]+$/.test(token);
    const error = wellFormed ? new ApiError(401, "Unauthorized") : new ApiError(404, "Not Found");
    return error.answer();
  }

  private execute(name: string, payload: Payload): ApiAnswer {
    try {
      // Reached only while a webhook is set, or from a webhook's response.
      if (name === "getUpdates") throw new ApiError(409, WEBHOOK_ACTIVE);
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw unknownMethod(name);
      if (this.flood !== undefined && floodedMethods.has(name)) this.admit(payload);
      return method(payload, this.cloud);
    } catch (error) {
      if (error instanceof ApiError) return error.answer();
      throw error;
    }
  }

  private admit(payload: Payload): void {
    const chat = this.directory.chat(payload.chat_id);
    if (chat === undefined) return;
    const wait = this.flood!.admit(chat, this.edge.now());
    if (wait === 0) return;
    throw new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait });
  }

  /** A webhook's response called a method: it is at Telegram already, and nobody hears the answer. */
  private obey(name: string, payload: Payload, update: number): void {
    const operation = this.edge.takeId();
    const method = canonical(name);
    this.edge.record({
      step: this.edge.step,
      at: this.edge.now(),
      kind: "call-requested",
      operation,
      update,
      method,
      payload,
    });
    const call: Call = { method, operation, update, reply: () => {} };
    this.answer(call, this.execute(method, payload));
  }

  private answer(call: Call, answer: ApiAnswer, delivered?: readonly number[]): void {
    const { method, operation, update } = call;
    const { edge } = this;
    const { step } = edge;
    const at = edge.now();
    const kind = "call-completed";
    const { ok } = answer;
    if (!ok) {
      const error = { code: answer.error_code, description: answer.description };
      edge.record({ step, at, kind, operation, update, method, ok, error });
    } else if (delivered !== undefined) {
      edge.record({ step, at, kind, operation, update, method, ok, delivered });
    } else edge.record({ step, at, kind, operation, update, method, ok });
    call.reply(answer);
  }
}

const ARRIVED_AS = {
  message: undefined,
  edited_message: "edit",
  callback_query: "press",
  inline_query: "inline",
} as const;

function unknownMethod(name: string): ApiError {
  return /^[a-z][A-Za-z]+$/.test(name)
    ? new ApiError(501, `Not Implemented: Carrera does not simulate the method '${name}'`)
    : new ApiError(404, "Not Found");
}
