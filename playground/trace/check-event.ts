import {
  amount,
  count,
  fieldsOf,
  flag,
  integer,
  json,
  jsonObject,
  list,
  nullable,
  oneOf,
  optional,
  record,
  text,
  UnusableField,
  type Check,
  type Shape,
} from "../checks.js";
import { checkSnapshot } from "../inspect/check-snapshot.js";
import type { EventBody, Party, PrintedObject, RunStatus, TraceEvent } from "./events.js";

const party = record<Party>({ id: integer, name: text });
const update = count;
const owner = nullable(count);
const operation = count;
const key = text;
const version = count;
const value = optional(json);
const error = optional(record({ code: integer, description: text }));

export const runStatus: Check<RunStatus> = oneOf(
  "ok",
  "error",
  "deadlock",
  "timeout",
  "paused",
  "over-budget",
);

/** Every kind of events, with all that it has besides its kind. */
const BODIES: { readonly [K in EventBody["kind"]]: Shape<Omit<Body<K>, "kind">> } = {
  "update-arrived": {
    update,
    from: party,
    chat: nullable(party),
    text,
    type: optional(oneOf("edit", "press", "inline")),
  },
  "update-dropped": { update },
  "update-started": { update },
  "constraint-entered": { update, constraints: list(text), behind: list(count) },
  "constraint-passed": { update },
  "update-finished": { update, outcome: oneOf("ok", "error"), error: optional(text) },
  "read-requested": { operation, update: owner, key },
  "read-completed": { operation, update: owner, key, version, value },
  "write-requested": { operation, update: owner, key, value },
  "write-completed": { operation, update: owner, key, version, seen: nullable(count), value },
  "write-refused": { operation, update: owner, key, version, expected: count },
  "call-requested": { operation, update: owner, method: text, payload: jsonObject },
  "call-completed": {
    operation,
    update: owner,
    method: text,
    ok: flag,
    error,
    delivered: optional(list(count)),
  },
  "timer-fired": { operation, update: owner },
  console: {
    update: owner,
    level: oneOf("debug", "log", "info", "warn", "error"),
    text,
    objects: optional(
      list(record<PrintedObject>({ at: count, length: count, value: checkSnapshot })),
    ),
  },
  signal: { signal: text },
  "process-started": { instance: count },
  "process-ended": { instance: count, left: count },
  failed: { update: owner, error: text },
  ended: { status: runStatus },
  "arrival-void": {
    from: party,
    chat: party,
    text,
    reason: oneOf("no-message", "no-button"),
  },
  "webhook-sent": { operation, update, attempt: count, instance: nullable(count) },
  "webhook-answered": {
    operation,
    update,
    attempt: count,
    status: nullable(integer),
    accepted: flag,
    retryIn: optional(amount),
  },
};

type Body<K extends EventBody["kind"]> = Extract<EventBody, { kind: K }>;

const EVENTS = new Map<unknown, Check<object>>(
  Object.entries(BODIES).map(([kind, body]) => [
    kind,
    record({ step: count, at: amount, kind: oneOf(kind), ...(body as Shape<object>) }),
  ]),
);

/** An event of a trace that comes from outside. @throws UnusableField */
export const checkEvent: Check<TraceEvent> = (event, field) => {
  const kind = fieldsOf(event, field)("kind");
  const check = EVENTS.get(kind);
  if (check === undefined) throw new UnusableField(`${field}.kind`, kind);
  const checked = check(event, field) as TraceEvent;
  if (checked.kind === "console") checkPlaces(checked, field);
  return checked;
};

/** Objects stand in their line one after the other. @throws UnusableField */
function checkPlaces({ text, objects = [] }: Body<"console">, field: string): void {
  let end = 0;
  for (const { at, length } of objects) {
    if (at < end || at + length > text.length) throw new UnusableField(`${field}.objects`, at);
    end = at + length;
  }
}
