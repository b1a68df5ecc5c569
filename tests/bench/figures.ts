/** One figure: `ratio` is `value` over what it is measured against, in the same run. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly ratio: number;
  readonly against: string;
  /** What the figure has to keep to, as a bound of the ratio. */
  readonly bound?: { readonly atLeast: number } | { readonly atMost: number };
}

export type Figures = Record<string, Figure>;

export const ROUNDS = 5;

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function keeps({ ratio, bound }: Figure): boolean {
  if (bound === undefined) return true;
  return "atLeast" in bound ? ratio >= bound.atLeast : ratio <= bound.atMost;
}

export function sentence(name: string, figure: Figure): string {
  const { value, unit, ratio, against, bound } = figure;
  const text = `${name}: ${Math.round(value)} ${unit} — ${ratio.toFixed(2)} of ${against}`;
  if (bound === undefined) return text;
  const wanted = "atLeast" in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
  return `${text} (${wanted}: ${keeps(figure) ? "kept" : "NOT KEPT"})`;
}
