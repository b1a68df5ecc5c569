import { EPOCH } from "../time/epoch.js";
import { chatObject, Directory, userObject, type Arrival } from "./chats.js";
import type { Edge, Pending } from "./edge.js";

/** What a Bot API server sends back, as its JSON body. */
export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
    };

export type Payload = Readonly<Record<string, unknown>>;

interface StoredUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Poll {
  readonly payload: Payload;
  readonly operation: number;
  readonly update: number | null;
  readonly reply: (answer: ApiAnswer) => void;
  pending: Pending;
  /** Nothing to deliver yet: a long poll. */
  waits: boolean;
}

export const BOT = { id: 1, is_bot: true, first_name: "Carrera", username: "carrera_bot" } as const;

/**
 * Telegram as a bot sees it: updates wait until a later `getUpdates` confirms
 * them, calls take `latency` ms. A call takes effect when it is answered, so
 * that each is one completion for the scheduler.
 */
export class TelegramServer {
  readonly directory = new Directory();
  private queue: StoredUpdate[] = [];
  private nextUpdate = 1;
  private allowed: readonly string[] | undefined;
  private poll: Poll | undefined;

  /** `latency` gives the ms of each call's round trip. */
  constructor(
    private readonly edge: Edge,
    private readonly latency: () => number,
  ) {}

  /** Somebody writes to the bot. Returns the id of the update. */
  receive(arrival: Arrival): number {
    const update = this.nextUpdate++;
    const { directory, edge } = this;
    const from = directory.user(arrival.from);
    const chat = directory.chatOf(arrival);
    const { text } = arrival;
    edge.record({
      kind: "update-arrived",
      update,
      from,
      chat: { id: chat.id, name: chat.name },
      text,
    });
    const command = /^\/[a-z0-9_]+/i.exec(text)?.[0];
    this.queue.push({
      update_id: update,
      message: {
        message_id: directory.nextMessageId(chat.id),
        from: userObject(from),
        chat: chatObject(chat),
        date: this.seconds(),
        text,
        ...(command === undefined
          ? {}
          : { entities: [{ type: "bot_command", offset: 0, length: command.length }] }),
      },
    });
    const { poll } = this;
    if (poll?.waits && this.deliverable(poll.payload).length > 0) {
      // Half a round trip: the request has long been there. More may yet join the batch.
      poll.waits = false;
      poll.pending.hasten(this.latency() / 2);
    }
    return update;
  }

  /**
   * Answers a call of the Bot API after its latency; `reply` runs when the
   * answer arrives. Returns what aborts the request, as closing its connection would.
   */
  call(
    method: string,
    payload: Payload,
    update: number | null,
    reply: (answer: ApiAnswer) => void,
  ): () => void {
    const operation = this.edge.takeId();
    this.edge.record({ kind: "call-requested", operation, update, method, payload });
    if (method === "getUpdates") return this.openPoll(payload, operation, update, reply);
    const chat = payload.chat_id;
    const pending = this.edge.later(
      {
        delay: this.latency(),
        update,
        touches: chat === undefined ? { kind: "telegram" } : { kind: "chat", chat: String(chat) },
        deliver: () => this.answer(method, operation, update, this.execute(method, payload), reply),
      },
      operation,
    );
    return () => pending.cancel();
  }

  private openPoll(
    payload: Payload,
    operation: number,
    update: number | null,
    reply: (answer: ApiAnswer) => void,
  ): () => void {
    if (this.poll !== undefined) this.terminate(this.poll);
    this.confirm(integer(payload.offset, 0));
    if (Array.isArray(payload.allowed_updates)) {
      const kinds = payload.allowed_updates.map(String);
      this.allowed = kinds.length === 0 ? undefined : kinds;
    }
    const waits = this.deliverable(payload).length === 0;
    const timeout = integer(payload.timeout, 0) * 1000;
    const poll = { payload, operation, update, reply, waits } as Poll;
    poll.pending = this.edge.later(
      {
        delay: waits ? Math.max(timeout, this.latency()) : this.latency(),
        update,
        touches: { kind: "telegram" },
        idle: waits && timeout > 0,
        deliver: () => this.closePoll(poll),
      },
      operation,
    );
    this.poll = poll;
    return () => {
      poll.pending.cancel();
      if (this.poll === poll) this.poll = undefined;
    };
  }

  private closePoll(poll: Poll): void {
    this.poll = undefined;
    const result = this.deliverable(poll.payload);
    const delivered = result.map((update) => update.update_id);
    this.answer(
      "getUpdates",
      poll.operation,
      poll.update,
      { ok: true, result },
      poll.reply,
      delivered,
    );
  }

  /** Only one poller at a time: the older one is told so. */
  private terminate(poll: Poll): void {
    this.poll = undefined;
    poll.pending.cancel();
    const conflict = fail(
      409,
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    this.edge.later(
      {
        delay: this.latency(),
        update: poll.update,
        touches: { kind: "telegram" },
        deliver: () => this.answer("getUpdates", poll.operation, poll.update, conflict, poll.reply),
      },
      poll.operation,
    );
  }

  private deliverable(payload: Payload): StoredUpdate[] {
    const limit = Math.min(100, Math.max(1, integer(payload.limit, 100)));
    const offset = integer(payload.offset, 0);
    const { allowed } = this;
    return this.queue
      .filter((update) => update.update_id >= offset)
      .filter((update) => allowed === undefined || allowed.some((kind) => kind in update))
      .slice(0, limit);
  }

  /** An offset confirms all updates before it; a negative one keeps only the last. */
  private confirm(offset: number): void {
    if (offset < 0) this.queue = this.queue.slice(offset);
    else if (offset > 0) this.queue = this.queue.filter((update) => update.update_id >= offset);
  }

  private execute(method: string, payload: Payload): ApiAnswer {
    switch (method) {
      case "getMe":
        return {
          ok: true,
          result: { ...BOT, can_join_groups: true, can_read_all_group_messages: false },
        };
      case "deleteWebhook":
        if (payload.drop_pending_updates === true) this.queue = [];
        return { ok: true, result: true };
      case "sendMessage":
        return this.sendMessage(payload);
      default:
        return fail(501, `Not Implemented: Carrera does not simulate the method '${method}'`);
    }
  }

  private sendMessage({ chat_id, text }: Payload): ApiAnswer {
    const chat = this.directory.chat(chat_id);
    if (chat === undefined) return fail(400, "Bad Request: chat not found");
    if (typeof text !== "string" || text.trim() === "") {
      return fail(400, "Bad Request: message text is empty");
    }
    if (text.length > 4096) return fail(400, "Bad Request: message is too long");
    return {
      ok: true,
      result: {
        message_id: this.directory.nextMessageId(chat.id),
        from: BOT,
        chat: chatObject(chat),
        date: this.seconds(),
        text,
      },
    };
  }

  private answer(
    method: string,
    operation: number,
    update: number | null,
    answer: ApiAnswer,
    reply: (answer: ApiAnswer) => void,
    delivered?: readonly number[],
  ): void {
    this.edge.record({
      kind: "call-completed",
      operation,
      update,
      method,
      ok: answer.ok,
      ...(answer.ok ? {} : { error: { code: answer.error_code, description: answer.description } }),
      ...(delivered === undefined ? {} : { delivered }),
    });
    reply(answer);
  }

  private seconds(): number {
    return Math.floor((EPOCH + this.edge.now()) / 1000);
  }
}

function fail(error_code: number, description: string): ApiAnswer {
  return { ok: false, error_code, description };
}

function integer(value: unknown, otherwise: number): number {
  const number = Math.trunc(Number(value ?? otherwise));
  return Number.isFinite(number) ? number : otherwise;
}
