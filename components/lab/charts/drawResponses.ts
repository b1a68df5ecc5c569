import type { Way } from "../useWays.js";
import { barInsets, frame, hatched, HELD, INK, type Library, type Size } from "./drawing.js";

/** For each way a bar to the median, hatched on to the 95th percentile, and a line to the maximum. */
export function drawResponses(
  library: Library,
  size: Size,
  { ways, chosen, axis: format }: Responses,
): Element {
  const { barX, plot, ruleY, tickX } = library;
  const rows = ways.flatMap(({ name, figures: { response } }) => {
    const { median, p95, max } = response;
    return median === null || p95 === null || max === null ? [] : [{ name, median, p95, max }];
  });
  const names = ways.map(({ name }) => name);
  const most = rows.reduce((high, { max }) => Math.max(high, max), 0);
  const { options, axis } = frame(library, size, names, { most, format: format(most) });
  const insets = barInsets(size);
  const bar = { fy: "name", ...insets };
  const middle = insets.insetTop - insets.insetBottom;
  const color = ({ name }: { name: string }) => (name === chosen ? INK : HELD);
  return plot({
    ...options,
    marks: [
      axis,
      ruleY(rows, { x1: "p95", x2: "max", y: null, fy: "name", dy: middle / 2, stroke: color }),
      tickX(rows, { x: "max", ...bar, stroke: color, strokeWidth: 2 }),
      barX(rows, {
        x1: "median",
        x2: "p95",
        ...bar,
        fill: hatched("lab-hatch-ink"),
        stroke: color,
      }),
      barX(rows, { x1: 0, x2: "median", ...bar, fill: color }),
    ],
  });
}

interface Responses {
  readonly ways: readonly Way[];
  readonly chosen: string;
  /** The numbers of an axis, by the greatest. */
  readonly axis: (most: number) => (ms: number) => string;
}
