import { lostWrites, type Trace } from "../../playground/index.js";

/** All of a run that must be the same in virtual time and in plain Node: plain JSON. */
export interface Outcome {
  /** What the bot called, per chat in order, with what was refused; `—` holds calls of no chat. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
  readonly sessions: Readonly<Record<string, unknown>>;
  readonly lostWrites: readonly string[];
  /** `level: text`, in order. */
  readonly printed: readonly string[];
  /** Webhook requests by update and attempt, with the response's status. */
  readonly deliveries: readonly string[];
  /** `ok`, or the error that the program died of. */
  readonly ended: string;
}

const ISO_DATE = /\d{4}-\d\d-\d\dT[\d:.]+Z/;

/** Nothing in it depends on when something happened, only on what came after what. */
export function outcomeOf(
  trace: Trace,
  rest: Pick<Outcome, "sessions" | "printed" | "ended">,
): Outcome {
  return {
    calls: callsByChat(trace),
    sessions: sorted(rest.sessions),
    lostWrites: lostWrites(trace).map(
      ({ key, update, overwrote }) => `${key}: ${update} over ${overwrote}`,
    ),
    // The runner prints the date, which reality does not share with the simulation.
    printed: rest.printed.map((line) => line.replace(ISO_DATE, "(date)")),
    deliveries: deliveries(trace),
    ended: rest.ended,
  };
}

function callsByChat(trace: Trace): Record<string, string[]> {
  const refused = new Map<number, string>();
  for (const event of trace) {
    if (event.kind !== "call-completed" || event.error === undefined) continue;
    refused.set(event.operation, ` → ${event.error.code} ${event.error.description}`);
  }
  const calls: Record<string, string[]> = {};
  for (const event of trace) {
    if (event.kind !== "call-requested") continue;
    const { chat_id: chat = "—", ...payload } = event.payload;
    const call = `${event.method} ${JSON.stringify(payload)}${refused.get(event.operation) ?? ""}`;
    (calls[String(chat)] ??= []).push(call);
  }
  return sorted(calls);
}

function deliveries(trace: Trace): string[] {
  return trace
    .flatMap((event) =>
      event.kind === "webhook-answered"
        ? [`update ${event.update}, attempt ${event.attempt}, ${event.status}`]
        : [],
    )
    .sort();
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
