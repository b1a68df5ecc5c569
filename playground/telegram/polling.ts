import { ApiError, done, type ApiAnswer, type Payload } from "./answers.js";
import type { Edge, Pending } from "./edge.js";
import { allowedUpdates, integer } from "./params.js";
import { updateObject, type Update } from "./update.js";
import type { UpdateQueue } from "./updates.js";

/** A call under way: who asked for it, and what runs when its answer arrives. */
export interface Call {
  readonly method: string;
  readonly operation: number;
  readonly update: number | null;
  readonly reply: (answer: ApiAnswer) => void;
}

/** Writes down that a call was answered, and answers it. */
export type Answering = (call: Call, answer: ApiAnswer, delivered?: readonly number[]) => void;

interface Poll extends Call {
  readonly offset: number;
  readonly limit: number;
  pending: Pending;
  /** Nothing to deliver yet: a long poll. */
  waits: boolean;
  /** Why it is answered with error 409, if it is. */
  conflict?: string;
}

const OTHER_POLLER =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

/** Long polling: one `getUpdates` at a time, each confirming what the last one brought. */
export class Polling {
  private poll: Poll | undefined;

  constructor(
    private readonly edge: Edge,
    private readonly latency: () => number,
    private readonly queue: UpdateQueue,
    private readonly answer: Answering,
  ) {}

  /** Returns what aborts the request. */
  open(payload: Payload, call: Call): () => void {
    this.interrupt(OTHER_POLLER);
    const offset = integer(payload.offset, 0);
    const limit = Math.min(100, Math.max(1, integer(payload.limit, 100)));
    const { queue } = this;
    queue.confirm(offset);
    const types = allowedUpdates(payload);
    if (types !== undefined) queue.allow(types);
    const waits = queue.take(offset, 1).length === 0;
    const timeout = integer(payload.timeout, 0) * 1000;
    const { method, operation, update, reply } = call;
    const poll = { method, operation, update, reply, offset, limit, waits } as Poll;
    poll.pending = this.edge.later(
      {
        kind: "call",
        method: call.method,
        brings: () => (poll.conflict === undefined ? idsOf(queue.take(offset, limit)) : []),
        delay: waits ? Math.max(timeout, this.latency()) : this.latency(),
        update: call.update,
        touches: { kind: "telegram" },
        idle: waits && timeout > 0,
        deliver: () => this.close(poll),
      },
      call.operation,
    );
    this.poll = poll;
    return () => {
      poll.pending.cancel();
      if (this.poll === poll) this.poll = undefined;
    };
  }

  /** An update has come: a long poll that waits for it is answered. */
  offer(update: Update): void {
    const { poll } = this;
    if (!poll?.waits || update.id < poll.offset) return;
    // Half a round trip: the request has long been there. More may yet join the batch.
    poll.waits = false;
    poll.pending.hasten(this.latency() / 2);
  }

  /** Answers the poll under way, if there is one, with a conflict: error 409. */
  interrupt(description: string): void {
    const { poll } = this;
    if (poll === undefined) return;
    this.poll = undefined;
    poll.conflict = description;
    poll.pending.hasten(this.latency());
  }

  /** The connections of whoever asked are closed: a poll under way ends, and nothing answers it. */
  hangUp(): void {
    this.poll?.pending.cancel();
    this.poll = undefined;
  }

  private close(poll: Poll): void {
    if (poll.conflict !== undefined) {
      return this.answer(poll, new ApiError(409, poll.conflict).answer());
    }
    this.poll = undefined;
    const updates = this.queue.take(poll.offset, poll.limit);
    this.answer(poll, done(updates.map(updateObject)), idsOf(updates));
  }
}

function idsOf(updates: readonly Update[]): number[] {
  return updates.map(({ id }) => id);
}
