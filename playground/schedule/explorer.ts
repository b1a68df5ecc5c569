import { CarreraError } from "../errors.js";
import type { Agenda } from "../time/agenda.js";
import { before, type Operation, type OperationKind } from "../time/operation.js";
import type { SchedulePolicy } from "./policy.js";

/** Where a schedule leaves one that was run. */
export interface Branch {
  /** The picks of that run, of which it shares the first `length`. */
  readonly picks: readonly number[];
  readonly length: number;
  /** What it picks then; null for nothing of its own. */
  readonly next: number | null;
  /** How many events have been overtaken by then. */
  readonly deviations: number;
}

/** What is explored. */
export interface Scope {
  /** Only these come in any order; all others as soon as they can. Undefined for all kinds. */
  readonly kinds: ReadonlySet<OperationKind> | undefined;
  /** Virtual ms after which nothing comes any more. */
  readonly limit: number;
}

/**
 * One run of an exploration: follows a branch to its end, goes on in time order
 * from there, and notes what else could have come at each step.
 *
 * What only time brings comes when it is due, and is never chosen before.
 */
export class Explorer implements SchedulePolicy {
  readonly picks: number[] = [];
  /** The schedules that leave this one after its branch, in the order of the steps. */
  readonly branches: Branch[] = [];
  /** The steps, from 1, at which what was overtaken came at last. */
  readonly overtaken: number[] = [];
  private readonly path: readonly number[];
  /** Events that others have overtaken, though due later. */
  private readonly late = new Set<Operation>();

  constructor(
    { picks, length, next }: Branch,
    private readonly scope: Scope,
  ) {
    this.path = next === null ? [] : [...picks.slice(0, length), next];
  }

  /** How many events others have overtaken. */
  get deviations(): number {
    return this.late.size;
  }

  /** @throws CarreraError `schedule-not-pending` when the run does not repeat itself */
  pick(agenda: Agenda): Operation {
    const given = this.path[this.picks.length];
    const operation = given === undefined ? this.choose(agenda) : this.follow(given, agenda);
    this.picks.push(operation.id);
    if (this.late.has(operation)) this.overtaken.push(this.picks.length);
    return operation;
  }

  private follow(id: number, agenda: Agenda): Operation {
    const found = agenda.find(id);
    if (found === undefined) {
      const step = this.picks.length + 1;
      throw new CarreraError("schedule-not-pending", { step, operation: id });
    }
    if (this.explores(found)) {
      for (const one of agenda.pending()) {
        if (this.explores(one) && before(one, found)) this.late.add(one);
      }
    }
    return found;
  }

  private choose(agenda: Agenda): Operation {
    const first = agenda.earliest()!;
    if (first.timely) return first;
    const { limit } = this.scope;
    const pending = agenda.pending().filter(({ timely, at }) => !timely && at <= limit);
    pending.sort((a, b) => (before(a, b) ? -1 : 1));
    const fixed = pending.find((one) => !this.explores(one));
    if (fixed !== undefined) return fixed;
    this.branch(pending);
    return pending[0]!;
  }

  private explores({ kind, timely }: Operation): boolean {
    const { kinds } = this.scope;
    return !timely && (kinds === undefined || kinds.has(kind));
  }

  private branch(candidates: readonly Operation[]): void {
    const { picks, late } = this;
    let deviations = late.size;
    candidates.forEach((one, place) => {
      if (place > 0) {
        this.branches.push({ picks, length: picks.length, next: one.id, deviations });
      }
      if (!late.has(one)) deviations++;
    });
  }
}
