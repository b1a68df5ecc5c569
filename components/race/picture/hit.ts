import type { RaceModel } from "../model.js";
import type { Axis } from "./axis.js";
import { find } from "./axis.js";

/** Pixels to either side within which a pointer means a moment. */
const REACH = 22;

/**
 * The moment that a point of the picture means: the nearest one of the lane or
 * of the key there. Null where nothing is near.
 */
export function momentAt(model: RaceModel, axis: Axis, x: number, y: number): number | null {
  const { rows } = model.rows;
  const row = rows[find(rows, (one) => one.y + one.height > y)];
  if (row === undefined || row.kind === "chat") return null;
  const { moments, run } = model;
  const belongs = (moment: (typeof moments)[number]): boolean => {
    if (row.kind === "lane") return moment.update === row.lane.update;
    const event = run.trace[moment.index]!;
    return "key" in event && event.key === row.history.key;
  };
  // Moments are in order of time: only those within reach are looked at.
  const first = find(moments, ({ at }) => axis.x(at) >= x - REACH);
  let nearest: number | null = null;
  let distance = REACH;
  for (let i = first; i < moments.length; i++) {
    const away = Math.abs(axis.x(moments[i]!.at) - x);
    if (axis.x(moments[i]!.at) > x + REACH) break;
    if (away > distance || !belongs(moments[i]!)) continue;
    // Of those at one place the last is what the picture shows.
    nearest = i;
    distance = away;
  }
  return nearest;
}
