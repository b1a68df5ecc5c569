import type { Party, Trace, TraceEvent } from "./events.js";

export type Phase =
  | "arrived" // waits in Telegram
  | "started" // in the bot's hands, has not touched the session yet
  | "held" // waits behind other updates in sequentialize()
  | "reading" // a read of storage is under way
  | "handling" // has read, runs its handler
  | "writing" // a write of storage is under way
  | "finished"
  | "failed";

export interface UpdateState {
  readonly id: number;
  readonly from: Party;
  readonly chat: Party | null;
  readonly text: string;
  readonly phase: Phase;
  /** Updates it waits for while held. */
  readonly behind: readonly number[];
  /** Its own copies of stored values: what it last read or is writing, by key. */
  readonly copies: Readonly<Record<string, StoredValue>>;
}

export interface StoredValue {
  readonly version: number;
  readonly value: unknown;
}

export interface Row extends StoredValue {
  /** The update that wrote this version. */
  readonly writer: number | null;
}

export interface Message {
  readonly update: number | null;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface WorldState {
  readonly at: number;
  readonly updates: Readonly<Record<number, UpdateState>>;
  /** The database as it is, by key. */
  readonly rows: Readonly<Record<string, Row>>;
  /** What the bot sent on behalf of updates, once Telegram took it. */
  readonly sent: readonly Message[];
  /** Calls under way, by operation. */
  readonly calls: Readonly<Record<number, Message>>;
}

export const emptyState: WorldState = { at: 0, updates: {}, rows: {}, sent: [], calls: {} };

/** The state after every event whose step is at most `step`. Pure. */
export function stateAt(trace: Trace, step: number): WorldState {
  let count = 0;
  while (count < trace.length && trace[count]!.step <= step) count++;
  return stateAfter(trace, count);
}

/** The state after the first `count` events. Pure. */
export function stateAfter(trace: Trace, count: number): WorldState {
  let state = emptyState;
  for (let i = 0; i < Math.min(count, trace.length); i++) state = applyEvent(state, trace[i]!);
  return state;
}

export function applyEvent(state: WorldState, event: TraceEvent): WorldState {
  const next = { ...state, at: event.at };
  switch (event.kind) {
    case "update-arrived": {
      const { update: id, from, chat, text } = event;
      const fresh: UpdateState = { id, from, chat, text, phase: "arrived", behind: [], copies: {} };
      return { ...next, updates: { ...state.updates, [id]: fresh } };
    }
    case "update-dropped":
      return withUpdate(next, event.update, () => ({ phase: "finished" }));
    case "update-started":
      return withUpdate(next, event.update, () => ({ phase: "started" }));
    case "constraint-entered":
      if (event.behind.length === 0) return next;
      return withUpdate(next, event.update, () => ({ phase: "held", behind: event.behind }));
    case "constraint-passed":
      return withUpdate(next, event.update, () => ({ phase: "started", behind: [] }));
    case "read-requested":
      return withUpdate(next, event.update, () => ({ phase: "reading" }));
    case "read-completed":
      return withUpdate(next, event.update, (update) => ({
        phase: "handling",
        copies: {
          ...update.copies,
          [event.key]: { version: event.version, value: event.value },
        },
      }));
    case "write-requested":
      return withUpdate(next, event.update, (update) => ({
        phase: "writing",
        copies: {
          ...update.copies,
          [event.key]: { version: update.copies[event.key]?.version ?? 0, value: event.value },
        },
      }));
    case "write-completed": {
      const { key, version, value, update: writer } = event;
      const written = { ...next, rows: { ...state.rows, [key]: { version, value, writer } } };
      return withUpdate(written, writer, (update) => ({
        phase: "handling",
        copies: { ...update.copies, [key]: { version, value } },
      }));
    }
    case "write-refused":
      return withUpdate(next, event.update, () => ({ phase: "handling" }));
    case "call-requested": {
      const { update, method, payload, at } = event;
      return {
        ...next,
        calls: { ...state.calls, [event.operation]: { update, method, payload, at } },
      };
    }
    case "call-completed": {
      const { [event.operation]: call, ...calls } = state.calls;
      if (call === undefined || !event.ok || event.update === null) return { ...next, calls };
      return { ...next, calls, sent: [...state.sent, { ...call, at: event.at }] };
    }
    case "update-finished":
      return withUpdate(next, event.update, () => ({
        phase: event.outcome === "ok" ? "finished" : "failed",
        behind: [],
      }));
    case "timer-fired":
    case "console":
    case "signal":
    case "process-started":
    case "process-ended":
    case "failed":
    case "ended":
    case "arrival-void":
    case "webhook-sent":
    case "webhook-answered":
      return next;
  }
}

function withUpdate(
  state: WorldState,
  id: number | null,
  change: (update: UpdateState) => Partial<UpdateState>,
): WorldState {
  const update = id === null ? undefined : state.updates[id];
  if (update === undefined) return state;
  return { ...state, updates: { ...state.updates, [update.id]: { ...update, ...change(update) } } };
}
