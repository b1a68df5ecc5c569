import { oneProcess, type Deployment } from "../deployment/deployment.js";
import { noJitter, seededJitter, type Jitter } from "../schedule/jitter.js";
import type { Arrival } from "../telegram/arrivals.js";

/** Round trips in virtual ms. */
export interface Latency {
  readonly read: number;
  readonly write: number;
  readonly api: number;
}

/** All that a run depends on besides the program: plain JSON. */
export interface Settings {
  readonly arrivals: readonly Arrival[];
  readonly latency: Latency;
  /** Where `session()` without an adapter keeps its data. */
  readonly storage: "database" | "memory";
  /** How many updates `run(bot)` processes at once, whatever the program says; its own when null. */
  readonly concurrency: number | null;
  /** How many processes run the program, and what becomes of one that ends. */
  readonly deployment: Deployment;
  /** The only token that Telegram knows; any when null. */
  readonly token: string | null;
  /** Whether Telegram refuses messages that come too fast, with error 429. */
  readonly flood: boolean;
  /** Adds reproducible jitter to every latency; none when null. */
  readonly seed: number | null;
  /** Virtual ms after which a run is cut off. */
  readonly limit: number;
}

/**
 * The two messages of one chat of which the high-load page tells, timed so that
 * its eight steps come in its order: B arrives after A's session was read and
 * is read before A's is written.
 */
export const aliceSequence: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "A" },
  { at: 125, from: "Alice", text: "B" },
];

export const defaultSettings: Settings = {
  arrivals: aliceSequence,
  latency: { read: 10, write: 10, api: 20 },
  storage: "database",
  concurrency: null,
  deployment: oneProcess,
  token: null,
  flood: false,
  seed: null,
  limit: 60_000,
};

export function jitterOf(settings: Settings): Jitter {
  return settings.seed === null ? noJitter : seededJitter(settings.seed);
}
