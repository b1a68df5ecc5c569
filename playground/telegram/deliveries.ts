import type { Payload } from "./answers.js";
import type { OperationKind } from "../time/operation.js";
import type { Edge } from "./edge.js";
import { Fifo } from "./fifo.js";
import { isRecord } from "./params.js";
import { webhookLane } from "../trace/webhook-lane.js";
import { chatIdOf, updateObject, type Update } from "./update.js";
import type { UpdateQueue } from "./updates.js";
import type { HttpRequest, HttpResponse, Webhook, WebhookSettings } from "./webhook.js";

/** Ms without an answer after which Telegram hangs up. */
const PATIENCE = 60_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Updates of which one is on its way at a time. */
interface Lane {
  readonly id: number;
  readonly waiting: Fifo<Update>;
  /** Attempts to deliver the first of them so far. */
  attempts: number;
}

/** One attempt. */
interface Attempt {
  readonly lane: Lane;
  readonly update: Update;
  readonly settings: WebhookSettings;
  readonly operation: number;
  readonly number: number;
  /** The round of deliveries that it belongs to. */
  readonly round: number;
  /** Set once the response is on its way, or is not waited for any more. */
  over: boolean;
}

/**
 * Brings updates to the webhook: those of a lane one after the other, each once
 * the former was accepted; different lanes at once, over at most
 * `max_connections`. What is not accepted is sent again after 1 s, 2 s, 4 s, up
 * to 60 s, for ever. A request and its response each take half a round trip.
 */
export class Deliveries {
  private lanes = new Map<number, Lane>();
  private ready = new Fifo<Lane>();
  private open = 0;
  private round = 0;

  /** `execute` runs the method that a response may carry, on behalf of the update. */
  constructor(
    private readonly edge: Edge,
    private readonly latency: () => number,
    private readonly queue: UpdateQueue,
    private readonly webhook: Webhook,
    private readonly execute: (method: string, payload: Payload, update: number) => void,
    private readonly seconds: () => number,
  ) {}

  /** The webhook changed: begins afresh with all that is pending, if it leads anywhere. */
  restart(): void {
    this.round++;
    this.lanes = new Map();
    this.ready = new Fifo();
    this.open = 0;
    if (!this.webhook.active) return;
    for (const update of this.queue) this.enlist(update);
    this.pump();
  }

  /** An update has come. */
  offer(update: Update): void {
    if (!this.webhook.active) return;
    this.enlist(update);
    this.pump();
  }

  private enlist(update: Update): void {
    const id = laneOf(update);
    let lane = this.lanes.get(id);
    if (lane === undefined) {
      lane = { id, waiting: new Fifo(), attempts: 0 };
      this.lanes.set(id, lane);
      this.ready.push(lane);
    }
    lane.waiting.push(update);
  }

  private pump(): void {
    const { settings } = this.webhook;
    if (settings === undefined) return;
    while (this.open < settings.maxConnections && this.ready.size > 0) {
      this.start(this.ready.shift()!, settings);
    }
  }

  private start(lane: Lane, settings: WebhookSettings): void {
    const update = this.first(lane);
    if (update === undefined) return;
    this.open++;
    const attempt: Attempt = {
      lane,
      update,
      settings,
      operation: this.edge.takeId(),
      number: ++lane.attempts,
      round: this.round,
      over: false,
    };
    this.later("webhook-request", attempt, this.latency() / 2, () => this.reach(attempt));
  }

  /** The next update of a lane, leaving out what has gone meanwhile; the lane ends with its last. */
  private first(lane: Lane): Update | undefined {
    let update = lane.waiting.peek();
    while (update !== undefined && !this.queue.has(update.id)) {
      lane.waiting.shift();
      lane.attempts = 0;
      update = lane.waiting.peek();
    }
    if (update === undefined) this.lanes.delete(lane.id);
    return update;
  }

  /** The request is at the target. */
  private reach(attempt: Attempt): void {
    const { update, operation, number } = attempt;
    const guard = this.later("timeout", attempt, PATIENCE, () => {
      attempt.over = true;
      this.settle(attempt, null, "Read timeout expired");
    });
    const answer = (response: HttpResponse | null) => {
      if (attempt.over) return;
      attempt.over = true;
      guard.cancel();
      this.later("webhook-response", attempt, this.latency() / 2, () =>
        this.settle(attempt, response, "Connection refused"),
      );
    };
    const { id } = update;
    const target = this.webhook.target!;
    const instance = target.send(requestOf(attempt), { id, chat: chatIdOf(update) }, answer);
    this.edge.record({
      step: this.edge.step,
      at: this.edge.now(),
      kind: "webhook-sent",
      operation,
      update: id,
      attempt: number,
      instance,
    });
  }

  /** The response is at Telegram, or will never be. */
  private settle(attempt: Attempt, response: HttpResponse | null, problem: string): void {
    const { operation, number, lane, update } = attempt;
    const status = response?.status ?? null;
    const accepted = status !== null && status >= 200 && status < 300;
    const retryIn = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (number - 1));
    const current = attempt.round === this.round;
    this.edge.record({
      step: this.edge.step,
      at: this.edge.now(),
      kind: "webhook-answered",
      operation,
      update: update.id,
      attempt: number,
      status,
      accepted,
      ...(accepted || !current ? {} : { retryIn }),
    });
    if (accepted) {
      this.queue.remove(update.id);
      this.obey(response!.body, update.id);
    }
    // Its own method, or anybody's since it was sent, may have changed the webhook.
    if (attempt.round !== this.round) return;
    this.open--;
    if (accepted) this.ready.push(lane);
    else {
      this.webhook.lastError = {
        date: this.seconds(),
        message: status === null ? problem : wrong(status),
      };
      const operation = this.edge.takeId();
      this.later("webhook-retry", { ...attempt, operation }, retryIn, () => {
        if (attempt.round !== this.round) return;
        this.ready.push(lane);
        this.pump();
      });
    }
    this.pump();
  }

  /** A response may call a method, to save the bot a request of its own. */
  private obey(body: string, update: number): void {
    if (!body.startsWith("{")) return;
    let call: unknown;
    try {
      call = JSON.parse(body);
    } catch {
      return;
    }
    if (!isRecord(call) || typeof call.method !== "string") return;
    const { method, ...payload } = call;
    this.execute(method as string, payload, update);
  }

  private later(
    kind: OperationKind,
    { operation, update }: Attempt,
    delay: number,
    deliver: () => void,
  ) {
    const chat = chatIdOf(update);
    const touches =
      chat === null
        ? ({ kind: "telegram" } as const)
        : ({ kind: "chat", chat: String(chat) } as const);
    return this.edge.later({ kind, delay, update: update.id, touches, deliver }, operation);
  }
}

function laneOf(update: Update): number {
  if (update.type === "inline_query") return webhookLane("inline", null, update.query.from.id);
  const { chat } = update.message;
  return update.type === "callback_query"
    ? webhookLane("press", chat.id, update.query.from.id)
    : webhookLane(undefined, chat.id, update.message.from!.id);
}

function requestOf({ settings, update }: Attempt): HttpRequest {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (settings.secret !== "") headers["x-telegram-bot-api-secret-token"] = settings.secret;
  return { url: settings.url, headers, body: JSON.stringify(updateObject(update)) };
}

function wrong(status: number): string {
  return `Wrong response from the webhook: ${status} ${REASONS[status] ?? ""}`.trimEnd();
}
