import { parentPort, workerData } from "node:worker_threads";
import type { Types } from "../../platform/compiler/types.js";
import { hoversOf } from "./hovers.js";

/** What the thread is given when it starts; its one message is what `hoversOf` gives. */
export interface HoversTask {
  readonly programs: ReadonlyMap<string, string>;
  /** The declarations, as `typesText` gives them. */
  readonly types: string;
}

const { programs, types } = workerData as HoversTask;
parentPort!.postMessage(hoversOf(programs, JSON.parse(types) as Types));
