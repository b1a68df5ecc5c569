import { isEdit, isInline, isPress, isSignal, type Arrival } from "../telegram/arrivals.js";
import { readable } from "../telegram/happening.js";
import { before, type Operation } from "../time/operation.js";
import type { Trace } from "../trace/events.js";
import type { PendingEvent } from "../trace/pending.js";

type Message = Pick<PendingEvent, "from" | "chat" | "text" | "type">;

/**
 * What can come next, in time order and in words' reach. `arrivals` are the
 * run's, numbered as their operations are; `trace` tells of the updates so far.
 */
export function pendingEvents(
  operations: readonly Operation[],
  arrivals: readonly Arrival[],
  trace: Trace,
): PendingEvent[] {
  const messages = new Map<number, Message>();
  for (const event of trace) {
    if (event.kind !== "update-arrived") continue;
    const { update, from, chat, text } = event;
    messages.set(update, { from: from.name, ...(chat && { chat: chat.name }), text });
  }
  return [...operations]
    .sort((a, b) => (before(a, b) ? -1 : 1))
    .map((operation) => {
      const { id, kind, at, update, timely: idle, touches, method } = operation;
      const brings = operation.brings();
      return {
        id,
        kind,
        at,
        update,
        idle,
        ...(update === null ? arriving(operation, arrivals) : messages.get(update)),
        ...(touches.kind === "key" ? { key: touches.key } : {}),
        ...(method === undefined ? {} : { method }),
        ...(brings === undefined ? {} : { brings }),
      };
    });
}

function arriving({ id, kind }: Operation, arrivals: readonly Arrival[]) {
  if (kind !== "arrival" && kind !== "signal") return {};
  const arrival = arrivals[id - 1]!;
  if (isSignal(arrival)) return { signal: arrival.signal };
  const { from } = arrival;
  const text = readable(arrival);
  if (isInline(arrival)) return { from, text, type: "inline" } as const;
  const { chat = from } = arrival;
  if (isPress(arrival)) return { from, chat, text, type: "press" } as const;
  return isEdit(arrival) ? ({ from, chat, text, type: "edit" } as const) : { from, chat, text };
}
