/** An arrow that wants a label beside it, in pixels of the picture. */
export interface Arrow {
  readonly x: number;
  /** Its upper and its lower end. */
  readonly top: number;
  readonly bottom: number;
  /** The label's baseline. */
  readonly y: number;
  readonly label: string;
}

/** Beside which of its arrow's sides a label stands; null where there is room on neither. */
export type Side = "right" | "left" | null;

/** Pixels between an arrow and its label, of a character, and of a line. */
const GAP = 6;
const CHARACTER = 7;
const LINE = 11;
/** How many of the labels before are looked at: those farther off are out of reach. */
const NEAR = 24;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * A side for each label, so that none lies on another or on an arrow: to the
 * right of its arrow where that is free. Arrows come in any order.
 */
export function sidesOf(arrows: readonly Arrow[]): Side[] {
  const sides: Side[] = arrows.map(() => null);
  const order = arrows.map((_, i) => i).sort((a, b) => arrows[a]!.x - arrows[b]!.x);
  const placed: Box[] = [];
  order.forEach((index, rank) => {
    const arrow = arrows[index]!;
    for (const side of ["right", "left"] as const) {
      const box = boxOf(arrow, side);
      if (placed.slice(-NEAR).some((one) => overlap(one, box))) continue;
      if (crossed(arrows, order, rank, side, box)) continue;
      placed.push(box);
      sides[index] = side;
      return;
    }
  });
  return sides;
}

function boxOf({ x, y, label }: Arrow, side: "right" | "left"): Box {
  const width = CHARACTER * label.length;
  const left = side === "right" ? x + GAP : x - GAP - width;
  return { left, right: left + width, y };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LINE;

/** Whether an arrow runs through a label's box, or between the label and its own arrow. */
function crossed(
  arrows: readonly Arrow[],
  order: readonly number[],
  rank: number,
  side: "right" | "left",
  { left, right, y }: Box,
): boolean {
  const way = side === "right" ? 1 : -1;
  const own = arrows[order[rank]!]!.x;
  for (let i = rank + way; i >= 0 && i < order.length; i += way) {
    const { x, top, bottom } = arrows[order[i]!]!;
    if (side === "right" ? x > right : x < left) return false;
    if (x !== own && top < y && bottom > y - LINE) return true;
  }
  return false;
}
