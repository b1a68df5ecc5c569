import { rounded } from "./quantiles.js";

/** From `at` (virtual ms) on, the number is `value`. */
export interface CourseStep {
  readonly at: number;
  readonly value: number;
}

/** A number as it changes with time. */
export interface Course {
  /** Every change, in order; 0 before the first. */
  readonly steps: readonly CourseStep[];
  /** The highest value. */
  readonly peak: number;
  /** Weighted by the time that each value lasted; null when no time passed. */
  readonly mean: number | null;
}

/**
 * A number that steps through time. Of the values of one instant only the last
 * counts: what comes and goes within it takes no time, and is no overlap.
 */
export class StepFunction {
  // Two lists of numbers take a fraction of what a list of objects would.
  private readonly times: number[] = [];
  private readonly values: number[] = [];

  /** `at` must not lie before the last one. */
  set(at: number, value: number): void {
    const { times, values } = this;
    if (times.at(-1) === at) {
      times.pop();
      values.pop();
    }
    if (value === (values.at(-1) ?? 0)) return;
    times.push(at);
    values.push(value);
  }

  /** The course, with the mean from `from` to `to`; nothing changes after `to`. */
  result(from: number, to: number): Course {
    const { times, values } = this;
    let peak = 0;
    let area = 0;
    const steps = times.map((at, i) => {
      const value = values[i]!;
      peak = Math.max(peak, value);
      area += value * (Math.max(times[i + 1] ?? to, from) - Math.max(at, from));
      return { at, value };
    });
    return { steps, peak, mean: to > from ? rounded(area / (to - from)) : null };
  }
}
