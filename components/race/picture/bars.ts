import type { Phase } from "../../../playground/trace/state.js";

/** The middle of a lane, in pixels from its top. */
export const MIDDLE = 25;

/**
 * The outline of a phase's bar around a height as path data, all in pixels of
 * the picture. Several of one phase make one path: a picture has few elements,
 * however long the run.
 */
export function barOf(phase: Phase, x: number, middle: number, width: number): string {
  switch (phase) {
    case "arrived":
      return `M${short(x)} ${middle}h${short(width)}`;
    case "started":
      return rounded(x, middle - 5, width, 10, 2);
    case "writing":
      // Filled, edge and all: where a bar fades, its edge would show twice.
      return rounded(x - 0.75, middle - 9.75, width + 1.5, 19.5, 3.75);
    default:
      return rounded(x, middle - 9, width, 18, 3);
  }
}

/** The line that stripes a bar. */
export function stripesOf(x: number, middle: number, width: number): string {
  return `M${short(x + 1)} ${middle}h${short(Math.max(0, width - 2))}`;
}

function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const rx = short(Math.min(radius, width / 2));
  const flat = short(width - 2 * rx);
  const upright = height - 2 * radius;
  const corner = (dx: number, dy: number) => `a${rx} ${radius} 0 0 1 ${dx} ${dy}`;
  return (
    `M${short(x + rx)} ${y}h${flat}${corner(rx, radius)}v${upright}${corner(-rx, radius)}` +
    `h${-flat}${corner(-rx, -radius)}v${-upright}${corner(rx, -radius)}z`
  );
}

/** To a hundredth of a pixel. */
export function short(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
