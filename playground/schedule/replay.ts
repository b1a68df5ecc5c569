import { CarreraError } from "../errors.js";
import type { Agenda } from "../time/agenda.js";
import type { Operation } from "../time/operation.js";
import { pause, timeOrder, type SchedulePolicy } from "./policy.js";
import type { Schedule } from "./schedule.js";

/** Completes operations as a schedule says. */
export class Replay implements SchedulePolicy {
  private used = 0;
  private readonly picks: Schedule["picks"];
  private readonly after: SchedulePolicy;

  constructor({ picks, then }: Schedule) {
    this.picks = picks;
    this.after = then === "pause" ? pause : timeOrder;
  }

  /**
   * @throws CarreraError `schedule-not-pending`: the run is not the one that the
   * schedule was made for, or is not deterministic
   */
  pick(agenda: Agenda): Operation | undefined {
    if (this.used === this.picks.length) return this.after.pick(agenda);
    const operation = this.picks[this.used++]!;
    const found = agenda.find(operation);
    if (found === undefined) {
      throw new CarreraError("schedule-not-pending", { step: this.used, operation });
    }
    return found;
  }

  /**
   * To be called when the run is over.
   *
   * @throws CarreraError `schedule-too-long`: the run ended before the schedule did
   */
  finish(): void {
    const { used, picks } = this;
    if (used === picks.length) return;
    throw new CarreraError("schedule-too-long", { steps: used, picks: picks.length });
  }
}
