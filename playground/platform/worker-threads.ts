import { CarreraError } from "../errors.js";

/** Stands in for Node's `worker_threads`, which the runner needs for `distribute` alone. */
export function Worker() {
  throw new CarreraError("platform-not-simulated", { name: "distribute (worker_threads)" });
}
export const workerData = undefined;
export const parentPort = null;
