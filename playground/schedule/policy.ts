import type { Agenda } from "../time/agenda.js";
import type { Operation } from "../time/operation.js";

/** Answers one question: which of the pending operations completes next? */
export interface SchedulePolicy {
  /** One of the agenda's operations, of which there is at least one; undefined pauses the run. */
  pick(agenda: Agenda): Operation | undefined;
}

/** A timeline: the operation that is due first, the one asked for first among equals. */
export const timeOrder: SchedulePolicy = {
  pick: (agenda) => agenda.earliest(),
};

/** Nothing more: whoever wants to go on runs it again with one more pick. */
export const pause: SchedulePolicy = {
  pick: () => undefined,
};
