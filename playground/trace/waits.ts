import type { Trace } from "./events.js";
import { stateAfter } from "./state.js";

export interface Wait {
  readonly update: number;
  /**
   * The unfinished updates that it waits for in `sequentialize()`; empty for one
   * that waits for something in its own code, or was never fetched.
   */
  readonly behind: readonly number[];
}

/** Who waits for whom at the end of a trace: what a deadlock is made of. */
export function waits(trace: Trace): Wait[] {
  const { updates } = stateAfter(trace, trace.length);
  const over = (id: number) => ["finished", "failed"].includes(updates[id]?.phase ?? "");
  return Object.values(updates)
    .filter(({ id }) => !over(id))
    .map(({ id, behind }) => ({ update: id, behind: behind.filter((one) => !over(one)) }));
}
