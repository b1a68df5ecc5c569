import { computed, type ComputedRef } from "vue";
import { find } from "./axis.js";
import type { Row } from "./rows.js";
import type { View } from "./view.js";

/**
 * The rows that are in view, each in a place of its own. A row keeps its place
 * while it is in view; then another row takes it, and with it what was drawn
 * there: elements that change are much cheaper than new ones. Null for a place
 * that nobody needs.
 */
export function useRows(
  rows: () => readonly Row[],
  view: () => View,
): ComputedRef<readonly (Row | null)[]> {
  return computed((places = []) => {
    const { top, bottom } = view();
    const all = rows();
    const first = find(all, ({ y, height }) => y + height >= top);
    const last = find(all, ({ y }) => y > bottom);
    return placed(places, all.slice(first, last));
  });
}

function placed(places: readonly (Row | null)[], rows: readonly Row[]): (Row | null)[] {
  const seen = new Set(rows);
  const next = places.map((row) => (row !== null && seen.has(row) ? row : null));
  for (const row of next) if (row !== null) seen.delete(row);
  const free = (fits: (row: Row | null) => boolean) =>
    next.findIndex((row, place) => row === null && fits(places[place] ?? null));
  for (const row of seen) {
    // Best where a row of its kind was.
    let place = free((old) => old?.kind === row.kind);
    if (place === -1) place = free(() => true);
    next[place === -1 ? next.length : place] = row;
  }
  return next;
}
