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
  /** Never changed once they are here, so that results may share them. */
  private readonly steps: CourseStep[] = [];

  /** `at` must not lie before the last one. */
  set(at: number, value: number): void {
    const { steps } = this;
    if (steps.at(-1)?.at === at) steps.pop();
    if (value !== (steps.at(-1)?.value ?? 0)) steps.push({ at, value });
  }

  /** The course, with the mean from `from` to `to`; nothing changes after `to`. */
  result(from: number, to: number): Course {
    const steps = this.steps.slice();
    let peak = 0;
    let area = 0;
    steps.forEach(({ at, value }, i) => {
      peak = Math.max(peak, value);
      area += value * (Math.max(steps[i + 1]?.at ?? to, from) - Math.max(at, from));
    });
    return { steps, peak, mean: to > from ? rounded(area / (to - from)) : null };
  }
}
