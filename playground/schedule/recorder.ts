import type { Agenda } from "../time/agenda.js";
import type { Operation } from "../time/operation.js";
import type { SchedulePolicy } from "./policy.js";

/** Lets another policy choose, and remembers its choices. */
export class Recorder implements SchedulePolicy {
  /** Numbers of the operations, in the order in which they were picked. */
  readonly picks: number[] = [];

  constructor(private readonly policy: SchedulePolicy) {}

  pick(agenda: Agenda): Operation | undefined {
    const operation = this.policy.pick(agenda);
    if (operation !== undefined) this.picks.push(operation.id);
    return operation;
  }
}
