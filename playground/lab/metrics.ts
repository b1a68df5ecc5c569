import type { Messages } from "../../locales/index.js";
import type { Metrics } from "../trace/metrics.js";
import type { Spread } from "../trace/quantiles.js";

/** The metrics of a run in a few lines: none when nothing happened in it. */
export function metricsLines(metrics: Metrics, { lab }: Messages): string[] {
  const { updates, waiting, response, throughput, concurrency, lostWrites, webhook } = metrics;
  const say = lab.metrics;
  const spread = ({ count, median, p95, max }: Spread) =>
    median === null || p95 === null || max === null
      ? "—"
      : say.spread(median, p95, max) +
        (count < updates.arrived ? say.of(count, updates.arrived) : "");
  const calls = Object.entries(metrics.calls).map(([method, { count, errors }]) =>
    say.call(method, count, Object.entries(errors)),
  );
  if (updates.arrived === 0 && calls.length === 0) return [];
  return [
    `${say.waiting}: ${spread(waiting)}`,
    `${say.response}: ${spread(response)}`,
    ...(throughput === null ? [] : [say.throughput(throughput)]),
    say.concurrency(concurrency.inHands.peak, concurrency.atWork.peak),
    say.lost(lostWrites.count),
    ...(updates.redelivered === 0 ? [] : [say.redelivered(updates.redelivered)]),
    ...(webhook.attempts === 0 ? [] : [say.webhook(webhook.attempts, webhook.retries)]),
    ...(calls.length === 0 ? [] : [`${say.calls}: ${calls.join(", ")}`]),
  ];
}
