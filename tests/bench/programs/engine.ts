import type { CompiledProgram } from "../../../playground/index.js";
import { createNodeRealm } from "../../../playground/platform/node.js";
import { MetricsCollector } from "../../../playground/trace/metrics.js";
import { arrivals } from "./arrivals.js";

/** Made before, so that neither a compiler nor a bundler is in the measured process. */
export interface Input {
  readonly program: CompiledProgram;
  readonly libraries: string;
}

/** Ms that the engine takes, with the whole trace, or with metrics alone. */
export async function engine(
  { program, libraries }: Input,
  count: number,
  keep: "trace" | "metrics",
): Promise<number> {
  const realm = await createNodeRealm({ libraries });
  const settings = { arrivals: arrivals(count), limit: 1e9 };
  const collector = keep === "metrics" ? new MetricsCollector() : undefined;
  const observe = collector && collector.take.bind(collector);
  const start = performance.now();
  const { status, log } = await realm.record(program, settings, { observe });
  const ms = performance.now() - start;
  const finished = collector?.result().updates.finished;
  if (status !== "ok" || (keep === "trace" ? log!.length < 11 * count : finished !== count)) {
    throw new Error(`the run of ${count} updates ended with ${status}`);
  }
  return ms;
}
