import type { Trace, TraceEvent } from "./events.js";

export interface Wait {
  readonly update: number;
  /** False for an update that still is in Telegram: the bot never asked for it. */
  readonly fetched: boolean;
  /**
   * The unfinished updates that it waits for in `sequentialize()`; empty for one
   * that waits for something in its own code.
   */
  readonly behind: readonly number[];
}

/** Where an update is. */
interface Place {
  fetched: boolean;
  over: boolean;
  behind: readonly number[];
}

/** Who waits for whom at the end of a trace: what a deadlock is made of. Takes time in its length. */
export function waits(trace: Trace): Wait[] {
  const places = new Map<number, Place>();
  for (const event of trace) {
    if (event.kind === "update-arrived") {
      places.set(event.update, { fetched: false, over: false, behind: [] });
    } else if ("update" in event && event.update !== null) {
      const place = places.get(event.update);
      if (place !== undefined) move(place, event);
    }
  }
  const over = (id: number) => places.get(id)?.over === true;
  return [...places]
    .filter(([id]) => !over(id))
    .map(([update, { fetched, behind }]) => ({
      update,
      fetched,
      behind: behind.filter((one) => !over(one)),
    }));
}

function move(place: Place, event: TraceEvent): void {
  switch (event.kind) {
    case "update-started":
    case "read-requested":
    case "write-requested":
      place.fetched = true;
      place.over = false;
      return;
    case "constraint-entered":
      if (event.behind.length > 0) place.behind = event.behind;
      return;
    case "constraint-passed":
      place.behind = [];
      return;
    case "update-finished":
    case "update-dropped":
      place.over = true;
      place.behind = [];
  }
}
