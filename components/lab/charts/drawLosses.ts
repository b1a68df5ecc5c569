import type { Way } from "../useWays.js";
import {
  barInsets,
  CAUTION,
  frame,
  hatched,
  INK,
  LOST,
  type Library,
  type Size,
} from "./drawing.js";

/** For each way a bar of lost writes, then hatched the updates that failed or never ended. */
export function drawLosses(library: Library, size: Size, { ways, format }: Losses): Element {
  const { barX, plot, ruleX } = library;
  const names = ways.map(({ name }) => name);
  const rows = ways.map(({ name, figures }) => {
    const failed = troubled(figures.updates);
    return { name, lost: figures.lost, end: figures.lost + failed };
  });
  const { options, axis } = frame(library, size, names, {
    most: rows.reduce((most, { end }) => Math.max(most, end), 0),
    format,
    whole: true,
  });
  const bar = { fy: "name", ...barInsets(size) };
  return plot({
    ...options,
    marks: [
      axis,
      barX(
        rows.filter(({ lost, end }) => end > lost),
        {
          x1: "lost",
          x2: "end",
          ...bar,
          fill: hatched("lab-hatch-caution"),
          stroke: CAUTION,
        },
      ),
      barX(rows, { x1: 0, x2: "lost", ...bar, fill: LOST, ariaLabel: "lost" }),
      ruleX([0], { insetTop: size.text, stroke: INK }),
    ],
  });
}

/** Updates that were not counted: they failed, or have no end. */
export function troubled({ failed, unfinished, neverStarted }: Way["figures"]["updates"]): number {
  return failed + unfinished + neverStarted;
}

interface Losses {
  readonly ways: readonly Way[];
  readonly format: (count: number) => string;
}
