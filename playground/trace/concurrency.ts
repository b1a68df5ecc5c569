import type { TraceEvent } from "./events.js";
import { rounded } from "./quantiles.js";
import { StepFunction, type Course } from "./step-function.js";

/** How many handlers run at once, over virtual time. */
export interface Concurrency {
  /**
   * Between `update-started` and `update-finished`: all that is in the bot's
   * hands, held or not. What occupies the runner's sink.
   */
  readonly inHands: Course;
  /** Those of them that `sequentialize()` does not hold. */
  readonly atWork: Course;
}

/** An update in the bot's hands: more than once when it was delivered again meanwhile. */
interface InHands {
  running: number;
  held: number;
}

/** Counts updates in the bot's hands. Memory: one entry for each, one step for each change. */
export class ConcurrencyCollector {
  private readonly inHands = new StepFunction();
  private readonly atWork = new StepFunction();
  private readonly updates = new Map<number, InHands>();
  private running = 0;
  private held = 0;
  private lastChange = 0;
  private now = 0;

  take(event: TraceEvent): void {
    this.now = rounded(event.at);
    switch (event.kind) {
      case "update-started": {
        const update = this.updates.get(event.update);
        if (update === undefined) this.updates.set(event.update, { running: 1, held: 0 });
        else update.running++;
        return this.change(+1, 0);
      }
      case "constraint-entered": {
        const update = this.updates.get(event.update);
        if (event.behind.length === 0 || update === undefined) return;
        if (update.held === update.running) return;
        update.held++;
        return this.change(0, +1);
      }
      case "constraint-passed": {
        const update = this.updates.get(event.update);
        if (update === undefined || update.held === 0) return;
        update.held--;
        return this.change(0, -1);
      }
      case "update-finished": {
        const update = this.updates.get(event.update);
        if (update === undefined) return;
        const freed = update.held === update.running ? 1 : 0;
        update.held -= freed;
        if (--update.running === 0) this.updates.delete(event.update);
        return this.change(-1, -freed);
      }
      case "process-ended":
        // What the last process had in its hands is gone.
        if (event.left > 0) return;
        this.updates.clear();
        return this.change(-this.running, -this.held);
    }
  }

  /** Means go from `from` until the last update has left, or to the end if one never does. */
  result(from: number): Concurrency {
    const to = this.running > 0 ? this.now : this.lastChange;
    return { inHands: this.inHands.result(from, to), atWork: this.atWork.result(from, to) };
  }

  private change(running: number, held: number): void {
    this.running += running;
    this.held += held;
    this.inHands.set(this.now, this.running);
    this.atWork.set(this.now, this.running - this.held);
    if (running !== 0) this.lastChange = this.now;
  }
}
