import type { EventBody, Trace } from "../../playground/index.js";

const ALICE = { id: 101, name: "Alice" };

/** A message of Alice in her own chat. */
export const arrives = (update: number, text: string) =>
  ({ kind: "update-arrived", update, from: ALICE, chat: ALICE, text }) as const;

/** A trace by hand: each line at its time (virtual ms); what has the time of the line before shares its step. */
export function traceFrom(lines: readonly (readonly [at: number, event: EventBody])[]): Trace {
  let step = 0;
  return lines.map(([at, event], i) => {
    if (at !== lines[i - 1]?.[0]) step++;
    return { step, at, ...event };
  });
}

/** One event of each kind, and of the ways in which one kind is told differently. */
export const everyKind: Trace = traceFrom([
  [0, { kind: "call-requested", operation: 1, update: null, method: "getMe", payload: {} }],
  [1, { kind: "process-started", instance: 2 }],
  [2, arrives(1, "A")],
  [3, { ...arrives(2, "B"), type: "edit" }],
  [4, { ...arrives(3, "C"), type: "press", chat: { id: -1001, name: "Friends" } }],
  [5, { kind: "arrival-void", from: ALICE, chat: ALICE, text: "D", reason: "no-message" }],
  [6, { kind: "arrival-void", from: ALICE, chat: ALICE, text: "D", reason: "no-button" }],
  [6.5, { ...arrives(4, "E"), type: "inline", chat: null }],
  [7, { kind: "update-dropped", update: 3 }],
  [8, { kind: "webhook-sent", operation: 2, update: 1, attempt: 1, instance: null }],
  [9, { kind: "webhook-answered", operation: 2, update: 1, attempt: 1, status: null, accepted: false, retryIn: 5 }], // prettier-ignore
  [10, { kind: "webhook-sent", operation: 3, update: 1, attempt: 2, instance: 1 }],
  [11, { kind: "update-started", update: 1 }],
  [12, { kind: "constraint-entered", update: 1, constraints: ["101"], behind: [] }],
  [13, { kind: "constraint-passed", update: 1 }],
  [14, { kind: "update-started", update: 2 }],
  [15, { kind: "constraint-entered", update: 2, constraints: ["101"], behind: [1] }],
  [16, { kind: "read-requested", operation: 4, update: 1, key: "101" }],
  [17, { kind: "read-completed", operation: 4, update: 1, key: "101", version: 0 }],
  [18, { kind: "call-requested", operation: 5, update: 1, method: "sendMessage", payload: { text: "#1" } }], // prettier-ignore
  [19, { kind: "call-completed", operation: 5, update: 1, method: "sendMessage", ok: true }],
  [20, { kind: "call-completed", operation: 6, update: null, method: "getUpdates", ok: true, delivered: [2] }], // prettier-ignore
  [21, { kind: "call-completed", operation: 7, update: null, method: "getUpdates", ok: true, delivered: [] }], // prettier-ignore
  [22, { kind: "call-completed", operation: 8, update: 1, method: "sendMessage", ok: false, error: { code: 429, description: "Too Many Requests" } }], // prettier-ignore
  [23, { kind: "timer-fired", operation: 9, update: 1 }],
  [24, { kind: "timer-fired", operation: 10, update: null }],
  [25, { kind: "console", update: 1, level: "log", text: "hello" }],
  [26, { kind: "write-requested", operation: 11, update: 1, key: "101", value: { count: 1 } }],
  [27, { kind: "write-completed", operation: 11, update: 1, key: "101", version: 1, seen: 0, value: { count: 1 } }], // prettier-ignore
  [28, { kind: "update-finished", update: 1, outcome: "ok" }],
  [29, { kind: "constraint-passed", update: 2 }],
  [30, { kind: "write-refused", operation: 12, update: 2, key: "101", version: 1, expected: 0 }],
  [31, { kind: "update-finished", update: 2, outcome: "error", error: "Error: no" }],
  [32, { kind: "webhook-answered", operation: 3, update: 1, attempt: 2, status: 200, accepted: true }], // prettier-ignore
  [33, { kind: "write-completed", operation: 13, update: 2, key: "101", version: 2, seen: 0 }],
  [34, { kind: "signal", signal: "SIGTERM" }],
  [35, { kind: "process-ended", instance: 1, left: 0 }],
  [36, { kind: "failed", update: null, error: "Error: gone" }],
  [37, { kind: "ended", status: "error" }],
]);
