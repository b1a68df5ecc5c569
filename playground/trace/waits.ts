import type { Trace } from "./events.js";
import { stateAfter } from "./state.js";

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

/** Who waits for whom at the end of a trace: what a deadlock is made of. */
export function waits(trace: Trace): Wait[] {
  const { updates } = stateAfter(trace, trace.length);
  const over = (id: number) => ["finished", "failed"].includes(updates[id]?.phase ?? "");
  return Object.values(updates)
    .filter(({ id }) => !over(id))
    .map(({ id, phase, behind }) => ({
      update: id,
      fetched: phase !== "arrived",
      behind: behind.filter((one) => !over(one)),
    }));
}
