import type { Budgets } from "./budgets.js";

/** Why a watchdog barks: the program takes too long, or nothing of the sandbox answers any more. */
export type Bark = "time" | "gone";

/**
 * Real ms after which a frame that does not answer is taken for dead. Its thread
 * is not the program's: it answers whatever the program does.
 */
const PATIENCE = 1_500;

/** No tick counts for more: a page that was busy, or a computer that slept, is no fault of the program. */
const LONGEST_TICK = 250;

/** Tells from outside whether a run has gone on for too long. Times are real ms, of any clock. */
export class Watchdog {
  private last: number;
  private whole = 0;
  private silent = 0;
  private unanswered = 0;

  constructor(
    private readonly budgets: Pick<Budgets, "wallMs" | "stallMs">,
    now: number,
  ) {
    this.last = now;
  }

  /** The program has come to its next step. */
  beat(): void {
    this.silent = 0;
    this.unanswered = 0;
  }

  /** The frame answers. */
  pong(): void {
    this.unanswered = 0;
  }

  /** To be called some times a second. */
  tick(now: number): Bark | undefined {
    const passed = Math.min(Math.max(now - this.last, 0), LONGEST_TICK);
    this.last = now;
    this.whole += passed;
    this.silent += passed;
    this.unanswered += passed;
    if (this.unanswered >= PATIENCE) return "gone";
    if (this.whole >= this.budgets.wallMs || this.silent >= this.budgets.stallMs) return "time";
    return undefined;
  }
}
