import type { RaceModel } from "../model.js";
import type { Axis } from "./axis.js";
import { MIDDLE, short } from "./bars.js";
import { sidesOf, type Side } from "./labels.js";

/** A read or a write of a lane, between its bar and the store; all in pixels of the picture. */
export interface Arrow {
  /** The place of its event in the trace. */
  readonly index: number;
  readonly kind: "read" | "write" | "refused" | "lost";
  /** Path data; the head is a triangle of its own. */
  readonly line: string;
  readonly head: string;
  readonly label: string;
  /** Where the label stands; null where there is no room for it. */
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** Half of a lane's bar, and the band of a store. */
const HALF = 10;
const STORE = { top: 10, bottom: 36 };

/**
 * The arrows of each update, in order: reads go from the store to the lane,
 * writes from the lane to the store, at the moment they take effect.
 */
export function arrowsOf(model: RaceModel, axis: Axis): ReadonlyMap<number, readonly Arrow[]> {
  const drawn = [...model.accesses].flatMap(([update, accesses]) => {
    const lane = model.rows.lanes.get(update);
    if (lane === undefined) return [];
    return accesses.map((access) => {
      const store = model.rows.stores.get(access.key)!;
      const above = lane.y < store.y;
      const middle = lane.y + MIDDLE;
      const atLane = above ? middle + HALF : middle - HALF;
      const atStore = store.y + (above ? STORE.top : STORE.bottom);
      return { access, update, above, atLane, atStore, x: short(axis.x(access.at)) };
    });
  });
  const labels = drawn.map(({ access, x, above, atLane, atStore }) => ({
    x,
    top: Math.min(atLane, atStore),
    bottom: Math.max(atLane, atStore),
    // Beside the store, whose version it is: a long arrow passes other lanes.
    y: atStore + (above ? -5 : 11),
    label: `v${access.version}`,
  }));
  const sides = sidesOf(labels);
  const arrows = new Map<number, Arrow[]>();
  drawn.forEach(({ access: { kind, lost, index }, update, atLane, atStore, x }, i) => {
    const [tail, head] = kind === "read" ? [atStore, atLane] : [atLane, atStore];
    const way = head > tail ? 1 : -1;
    const { label, y } = labels[i]!;
    const side = sides[i]!;
    const own = arrows.get(update) ?? [];
    arrows.set(update, own);
    own.push({
      index,
      kind: lost.length > 0 ? "lost" : kind,
      line: `M${x} ${tail}V${head - 6 * way}`,
      head: `M${x} ${head}l-4.5 ${-8 * way}h9z`,
      label,
      side,
      x: x + (side === "left" ? -6 : 6),
      y,
    });
  });
  return arrows;
}
