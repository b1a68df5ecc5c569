/** How a set of durations is spread, in virtual ms; null throughout when there are none. */
export interface Spread {
  readonly count: number;
  /** The middle one, or the mean of the two in the middle. */
  readonly median: number | null;
  /** By nearest rank: the smallest one that at least 95 % do not exceed. */
  readonly p95: number | null;
  readonly max: number | null;
  readonly mean: number | null;
}

const NO_SPREAD: Spread = { count: 0, median: null, p95: null, max: null, mean: null };

/** Leaves out what is null. Does not change `values`. */
export function spread(values: readonly (number | null)[]): Spread {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return NO_SPREAD;
  const middle = (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2;
  return {
    count,
    median: rounded(middle),
    p95: rounded(sorted[nearestRank(count, 95)]!),
    max: rounded(sorted[count - 1]!),
    mean: rounded(sorted.reduce((sum, value) => sum + value, 0) / count),
  };
}

/** The index in a sorted list: whole numbers throughout, as 0.95 is not exact. */
function nearestRank(count: number, percent: number): number {
  return Math.ceil((count * percent) / 100) - 1;
}

/** To three decimals at most: the last bits of a mean are nobody's concern. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
