import type { ScenarioName } from "../../playground/scenarios/manifest.js";

/**
 * The ways to run one and the same bot, which counts messages in a session: they
 * bear any arrivals, so that a chart can set them side by side.
 */
export const WAYS = [
  "polling",
  "lock",
  "runner",
  "runner-sequentialize",
  "transaction",
  "transaction-retry",
  "webhook",
  "two-instances",
  "two-instances-partitioned",
  "two-instances-conditional",
  "serverless",
  "serverless-conditional",
] as const satisfies readonly ScenarioName[];

/** The rows of the charts: all ways, and the chosen scenario if it is none of them. */
export function rowsOf(chosen: ScenarioName): readonly ScenarioName[] {
  return (WAYS as readonly ScenarioName[]).includes(chosen) ? WAYS : [...WAYS, chosen];
}

/** The registry in groups, for choosing; the locales hold their titles. */
export const GROUPS = {
  waiting: ["polling", "slow-handler", "lock"],
  runner: ["runner", "runner-backpressure", "hot-chat", "runner-webhook", "runner-webhook-deleted"],
  sequentialize: [
    "runner-sequentialize",
    "runner-sequentialize-several",
    "runner-sequentialize-reordered",
    "runner-sequentialize-undefined",
    "runner-sequentialize-late",
    "runner-sequentialize-unawaited",
    "slow-handler-runner",
    "slow-handler-detached",
    "deadlock",
  ],
  webhook: ["webhook", "webhook-timeout", "webhook-storm", "webhook-detached", "webhook-return"],
  sessions: ["memory-session", "memory-copies", "inline-default-key", "inline-user-key"],
  database: ["transaction", "transaction-retry"],
  several: [
    "two-instances",
    "two-instances-partitioned",
    "two-instances-conditional",
    "serverless",
    "serverless-conditional",
    "conflict",
  ],
  trouble: [
    "shutdown",
    "shutdown-drained",
    "shutdown-polling",
    "stop-bot",
    "stop-in-handler",
    "stop-command",
    "flood",
  ],
} as const satisfies Record<string, readonly ScenarioName[]>;
export type Group = keyof typeof GROUPS;
