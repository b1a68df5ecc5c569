import type { Hovers } from "../../playground/build/hovers/hovers.js";

type Places = Hovers["places"];

/** Where a key leads from one place to another; undefined for a key that leads nowhere. */
export function stepFrom(places: Places, from: number, key: string): number | undefined {
  const last = places.length - 1;
  if (key === "ArrowRight") return Math.min(from + 1, last);
  if (key === "ArrowLeft") return Math.max(from - 1, 0);
  if (key === "ArrowDown") return nearest(places, from, 1);
  if (key === "ArrowUp") return nearest(places, from, -1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return undefined;
}

/** In the next line that has any, the one that is least far to the side. */
function nearest(places: Places, from: number, direction: 1 | -1): number {
  const [line, character] = places[from]!;
  const beyond = places.filter((one) => (one[0] - line) * direction > 0);
  const next = (direction === 1 ? beyond[0] : beyond.at(-1))?.[0];
  const candidates = beyond.filter((one) => one[0] === next);
  const [best] = candidates.sort((a, b) => Math.abs(a[1] - character) - Math.abs(b[1] - character));
  return best === undefined ? from : places.indexOf(best);
}
