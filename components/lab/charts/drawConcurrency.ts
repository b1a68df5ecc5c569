import type { Course } from "../../../playground/trace/step-function.js";
import type { Way } from "../useWays.js";
import { frame, hatched, HELD, INK, type Library, type Size } from "./drawing.js";

interface Point {
  readonly name: string;
  readonly at: number;
  readonly value: number;
}

/** For each way two stepped curves over time: what is in the bot's hands, hatched, and what gets on. */
export function drawConcurrency(
  library: Library,
  size: Size,
  { ways, chosen, end, axis: format }: Courses,
): Element {
  const { areaY, lineY, plot } = library;
  const names = ways.map(({ name }) => name);
  const points = (course: "inHands" | "busy") =>
    ways.flatMap(({ name, figures }) => pointsOf(name, figures[course], figures.from, end));
  const [inHands, busy] = [points("inHands"), points("busy")];
  const most = inHands.concat(busy).reduce((high, { value }) => Math.max(high, value), 1);
  const { options, axis } = frame(library, size, names, { most: end, format: format(end) });
  const course = { x: "at", y: "value", fy: "name", curve: "step-after" } as const;
  const color = ({ name }: Point) => (name === chosen ? INK : HELD);
  return plot({
    ...options,
    y: { type: "sqrt", domain: [0, most], axis: null, insetTop: size.text + 6 },
    marks: [
      axis,
      areaY(inHands, { ...course, fill: hatched("lab-hatch-held"), fillOpacity: 0.55 }),
      lineY(inHands, {
        ...course,
        z: "name",
        stroke: color,
        strokeWidth: 1,
        strokeDasharray: "3 2",
      }),
      areaY(busy, { ...course, z: "name", fill: color }),
      lineY(busy, { ...course, z: "name", stroke: color, strokeWidth: 1.5 }),
    ],
  });
}

interface Courses {
  readonly ways: readonly Way[];
  readonly chosen: string;
  /** Ms from the first arrival until all ways are done. */
  readonly end: number;
  /** The numbers of an axis, by the greatest. */
  readonly axis: (most: number) => (ms: number) => string;
}

/** A course from the first arrival (0) to `end`. */
function pointsOf(name: string, { steps }: Course, from: number, end: number): Point[] {
  const moved = steps.map(({ at, value }) => ({ name, at: at - from, value }));
  const last = moved.at(-1)?.value ?? 0;
  return [{ name, at: 0, value: 0 }, ...moved, { name, at: end, value: last }];
}
