import {
  amount,
  count,
  fieldsOf,
  flag,
  jsonObject,
  list,
  nullable,
  oneOf,
  optional,
  record,
  text,
  type Check,
} from "../../checks.js";
import { checkEvent, runStatus } from "../../trace/check-event.js";
import type { PendingEvent } from "../../trace/pending.js";
import { checkError } from "./check-error.js";
import type { CellMessage } from "./messages.js";

type Of<K extends CellMessage["kind"]> = Omit<Extract<CellMessage, { kind: K }>, "kind">;

const pending = record<PendingEvent>({
  id: count,
  kind: oneOf(
    "arrival",
    "signal",
    "read",
    "write",
    "call",
    "webhook-request",
    "webhook-response",
    "webhook-retry",
    "timer",
    "timeout",
    "restart",
  ),
  at: amount,
  update: nullable(count),
  idle: flag,
  from: optional(text),
  chat: optional(text),
  text: optional(text),
  type: optional(oneOf("edit", "press", "inline")),
  key: optional(text),
  method: optional(text),
  brings: optional(list(count)),
  signal: optional(text),
});

const MESSAGES: { readonly [K in CellMessage["kind"]]: Check<Of<K>> } = {
  ready: record({}),
  beat: record({}),
  trace: record<Of<"trace">>({ events: list(checkEvent), lines: optional(list(count)) }),
  done: record<Of<"done">>({
    status: runStatus,
    budget: optional(oneOf("steps", "events", "console")),
    sessions: jsonObject,
    schedule: list(count),
    pending: list(pending),
    error: nullable(checkError),
  }),
  failed: record<Of<"failed">>({ error: checkError }),
  "too-large": record({}),
};

const kind = oneOf(...(Object.keys(MESSAGES) as CellMessage["kind"][]));

/** A message of a worker, its signature apart. @throws UnusableField */
export const checkMessage: Check<CellMessage> = (value, field) => {
  const which = kind(fieldsOf(value, field)("kind"), `${field}.kind`);
  return { kind: which, ...MESSAGES[which](value, field) } as CellMessage;
};
