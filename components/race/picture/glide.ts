import { find } from "./axis.js";
import type { LaneRow, Row } from "./rows.js";

/**
 * The lane that time has come to in the chat at a height (pixels) of the
 * picture: the last one of that chat that has begun once `count` events have
 * happened. Null where no lane is.
 */
export function laneAt(rows: readonly Row[], y: number, count: number): LaneRow | null {
  const here = Math.min(
    find(rows, (row) => row.y + row.height > y),
    rows.length - 1,
  );
  let lane: LaneRow | null = null;
  const begun = (row: Row) => row.kind === "lane" && row.lane.index < count;
  // Lanes of a chat are in order of arrival: up to the last one begun, then down to it.
  for (let i = here; i >= 0 && rows[i]!.kind !== "chat"; i--) {
    const row = rows[i]!;
    if (row.kind === "lane") lane = row;
    if (begun(row)) break;
  }
  for (let i = here + 1; i < rows.length && rows[i]!.kind !== "chat"; i++) {
    const row = rows[i]!;
    if (row.kind === "lane" && !begun(row)) break;
    if (row.kind === "lane") lane = row;
  }
  return lane;
}
