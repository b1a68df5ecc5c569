import type { TraceEvent } from "../trace/events.js";

const FINISHED = 0;
const WAITING = 1;
const BEGUN = 2;

/**
 * The updates that nobody has finished. Telegram numbers them from 1, which
 * makes them places in an array: a map from which each is deleted soon would
 * keep the garbage collector busy with what it held.
 */
export class OpenUpdates {
  private readonly states: number[] = [FINISHED];
  /** Those that the program made up and handed to its bot. */
  private readonly others = new Set<number>();
  private count = 0;

  get size(): number {
    return this.count + this.others.size;
  }

  take(event: TraceEvent): void {
    const { kind } = event;
    if (kind === "update-finished" || kind === "update-dropped") this.end(event.update);
    else if (kind === "update-started") this.begin(event.update);
    else if (kind === "update-arrived") this.arrive(event.update);
  }

  /** No process is left: what was begun will only come again if Telegram still has it. */
  cut(): void {
    this.others.clear();
    this.states.forEach((state, update) => {
      if (state === BEGUN) this.set(update, FINISHED);
    });
  }

  private arrive(update: number): void {
    while (this.states.length <= update) this.states.push(FINISHED);
    this.set(update, WAITING);
  }

  private begin(update: number): void {
    if (this.states[update] === undefined) this.others.add(update);
    else this.set(update, BEGUN);
  }

  private end(update: number): void {
    if (this.states[update] === undefined) this.others.delete(update);
    else this.set(update, FINISHED);
  }

  private set(update: number, state: number): void {
    const { states } = this;
    this.count += Number(state !== FINISHED) - Number(states[update] !== FINISHED);
    states[update] = state;
  }
}
