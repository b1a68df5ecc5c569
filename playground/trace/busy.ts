import type { Trace, TraceEvent } from "./events.js";
import { rounded } from "./quantiles.js";
import { StepFunction, type Course } from "./step-function.js";

/**
 * How many updates get on at once, over virtual time: those with a storage
 * operation or a call of theirs under way. Unlike what is in the bot's hands it
 * leaves out whoever waits for others, in whatever way: behind `sequentialize()`,
 * a lock or a queue of the program's own. A timer is no operation.
 */
export function busyUpdates(trace: Trace): Course {
  const course = new StepFunction();
  const owners = new Map<number, number>();
  const open = new Map<number, number>();
  let last = 0;
  for (const event of trace) {
    if (!take(event, owners, open)) continue;
    last = rounded(event.at);
    course.set(last, open.size);
  }
  const first = trace.find(({ kind }) => kind === "update-arrived");
  return course.result(first === undefined ? 0 : rounded(first.at), last);
}

/** Notes what begins or ends; false for events that do neither. */
function take(event: TraceEvent, owners: Map<number, number>, open: Map<number, number>): boolean {
  switch (event.kind) {
    case "read-requested":
    case "write-requested":
    case "call-requested":
      if (event.update === null) return false;
      owners.set(event.operation, event.update);
      open.set(event.update, (open.get(event.update) ?? 0) + 1);
      return true;
    case "read-completed":
    case "write-completed":
    case "write-refused":
    case "call-completed": {
      const owner = owners.get(event.operation);
      if (owner === undefined) return false;
      owners.delete(event.operation);
      const left = open.get(owner)! - 1;
      if (left > 0) open.set(owner, left);
      else open.delete(owner);
      return true;
    }
    case "process-ended":
      // What the last process had under way is cut off.
      if (event.left > 0) return false;
      owners.clear();
      open.clear();
      return true;
    default:
      return false;
  }
}
