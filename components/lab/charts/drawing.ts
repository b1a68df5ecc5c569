import type { ScenarioName } from "../../../playground/scenarios/manifest.js";
import type { PlotOptions } from "@observablehq/plot";

/** The room for a drawing, in CSS px. */
export interface Size {
  readonly width: number;
  /** Of each row. */
  readonly row: number;
  /** Of each row, free for its text. */
  readonly text: number;
}

export type Library = typeof import("./library.js");

/** Draws all rows, one below the other. */
export type Draw = (library: Library, size: Size) => Element;

/** Room for the numbers below the rows, in CSS px; at the sides for half of one. */
export const AXIS = 26;
export const SIDE = 14;

/** Colours and patterns that every drawing uses, by the palette's names, so that themes just apply. */
export const INK = "var(--carrera-ink)";
export const HELD = "var(--carrera-held)";
export const LOST = "var(--carrera-lost)";
export const CAUTION = "var(--carrera-caution)";
/** What is not solid is hatched: the ids of patterns, and their colours. */
export const HATCHINGS = {
  "lab-hatch-ink": INK,
  "lab-hatch-held": HELD,
  "lab-hatch-caution": CAUTION,
} as const;
export const hatched = (id: keyof typeof HATCHINGS) => `url(#${id})`;

/** Of the bars, in CSS px: in the middle of what a row's text leaves free. */
const BAR = 14;
export function barInsets({ row, text }: Size): { insetTop: number; insetBottom: number } {
  const free = (row - text - BAR) / 2;
  return { insetTop: text + free, insetBottom: free };
}

/** What all drawings have in common: a facet for each row, an axis of numbers below all. */
export function frame(
  { axisX, gridX }: Library,
  { width, row, text }: Size,
  names: readonly ScenarioName[],
  x: {
    readonly most: number;
    readonly format: (value: number) => string;
    readonly whole?: boolean;
  },
): { options: PlotOptions; axis: NonNullable<PlotOptions["marks"]> } {
  const most = Math.max(x.most, 1);
  const room = Math.max(2, Math.min(8, Math.floor(width / 60)));
  const ticks = x.whole ? Math.min(room, most) : room;
  return {
    options: {
      width,
      height: names.length * row + AXIS,
      marginTop: 0,
      marginBottom: AXIS,
      marginLeft: SIDE,
      marginRight: SIDE,
      style: { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
      x: { domain: [0, most], axis: null },
      fy: { domain: names, axis: null, padding: 0 },
    },
    axis: [
      gridX({ ticks, insetTop: text, stroke: "var(--carrera-line)", strokeOpacity: 1 }),
      axisX({
        ticks,
        tickFormat: x.format,
        tickSize: 0,
        label: null,
        color: "var(--carrera-ink-2)",
      }),
    ],
  };
}
