import type { Agenda, Operation } from "../time/agenda.js";

/** Answers one question: which of the pending operations completes next? */
export interface SchedulePolicy {
  pick(agenda: Agenda): Operation | undefined;
}

/** A timeline: the operation that is due first, the one asked for first among equals. */
export const timeOrder: SchedulePolicy = {
  pick: (agenda) => agenda.earliest(),
};
