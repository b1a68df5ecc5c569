import type { Trace } from "../../playground/trace/events.js";
import { applyEvent, emptyState, type Phase } from "../../playground/trace/state.js";

/** A stretch of virtual time (ms) that an update spent in one phase. */
export interface Segment {
  readonly update: number;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
}

/** What each update was doing when, from its arrival to its end. Pure. */
export function segments(trace: Trace): Segment[] {
  const found: Segment[] = [];
  const open = new Map<number, { phase: Phase; from: number }>();
  let state = emptyState;
  for (const event of trace) {
    state = applyEvent(state, event);
    for (const { id, phase } of Object.values(state.updates)) {
      const current = open.get(id);
      if (current?.phase === phase) continue;
      if (current !== undefined && event.at > current.from) {
        found.push({ update: id, phase: current.phase, from: current.from, to: event.at });
      }
      open.set(id, { phase, from: event.at });
    }
  }
  return found;
}
