import type { Causality } from "../causality/causality.js";

/** Calls `next` in a later task of the platform, by which unhandled rejections are reported. */
export type Hop = (next: () => void) => void;

/** After so many steps the platform gets a turn, whatever happened. */
const STEPS_PER_TASK = 4096;

/**
 * Calls `step` each time all microtasks have run dry, until it returns true.
 *
 * A reaction of ours queues behind all other microtasks, lap after lap. A lap
 * in which nothing else ran means that the queue is empty: `causality` counts
 * all code that a microtask can run. This is far cheaper than a task for each
 * step. Where a task is due, because something rejected, it is taken.
 * `known` is how many rejections there were before anything was started.
 */
export function drive(
  causality: Causality,
  hop: Hop,
  step: () => boolean,
  known = causality.rejections(),
): Promise<void> {
  const settled = Promise.resolve();
  return new Promise((resolve, reject) => {
    let activity = -1;
    let rejections = known;
    let steps = 0;

    function lap(): void {
      const now = causality.activity();
      if (now !== activity) {
        activity = now;
        causality.then.call(settled, lap);
      } else if (causality.rejections() !== rejections || steps === STEPS_PER_TASK) {
        rejections = causality.rejections();
        steps = 0;
        hop(lap);
      } else {
        steps++;
        try {
          if (step()) resolve();
          else causality.then.call(settled, lap);
        } catch (reason) {
          reject(reason as Error);
        }
      }
    }
    lap();
  });
}
