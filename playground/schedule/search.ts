import type { OperationKind } from "../time/operation.js";
import { explore } from "./explore.js";
import type { Explorer } from "./explorer.js";
import { Frontier } from "./frontier.js";
import type { Schedule } from "./schedule.js";

/** How far a search goes: plain JSON. */
export interface SearchOptions {
  /** How many events may be overtaken by others that are due later; any number when null. */
  readonly deviations: number | null;
  /** How many runs at most. */
  readonly budget: number;
  /** Only these kinds of events come in any order, all others as soon as they can; null for all. */
  readonly kinds: readonly OperationKind[] | null;
}

export const defaultSearch: SearchOptions = { deviations: null, budget: 10_000, kinds: null };

/** What a search found out: plain JSON. */
export interface SearchResult {
  /** The simplest schedule that loses a write, whole; null when none was found. */
  readonly found: Schedule | null;
  /**
   * `exhaustive`: every order of events was tried. `bounded`: every one in which
   * no more events are overtaken than allowed. `budget`: no more runs were allowed.
   */
  readonly outcome: "found" | "exhaustive" | "bounded" | "budget";
  readonly runs: number;
  /** How many events are overtaken in what was found; null when nothing was. */
  readonly deviations: number | null;
  /** The steps, from 1, at which those come at last. */
  readonly overtaken: readonly number[];
}

export interface SearchProgress {
  readonly runs: number;
  /** How many events are overtaken in the schedules that are being tried. */
  readonly deviations: number;
}

/** One run of a program: resolves to whether it lost a write. */
export type Play = (policy: Explorer) => Promise<boolean>;

/** What a search does now and then. */
export interface SearchControl {
  /** Lets others have the thread for a moment. */
  breathe(): Promise<void>;
  progress?(progress: SearchProgress): void;
  readonly signal?: AbortSignal;
}

/** Real ms between two reports. */
const REPORT = 100;

/**
 * Looks for a schedule that loses a write. `limit` is the runs' own, in virtual
 * ms. The first that is found has the fewest events overtaken.
 *
 * @throws CarreraError `schedule-not-pending` when a run does not repeat itself;
 * the signal's reason when it is aborted
 */
export async function search(
  play: Play,
  limit: number,
  { deviations: bound, budget, kinds }: SearchOptions,
  { breathe, progress, signal }: SearchControl,
): Promise<SearchResult> {
  const scope = { kinds: kinds === null ? undefined : new Set(kinds), limit };
  const frontier = new Frontier(bound);
  const nothing = { found: null, deviations: null, overtaken: [] };
  let runs = 0;
  let reported = performance.now();
  for await (const explored of explore(play, scope, frontier)) {
    const { picks, deviations, overtaken } = explored;
    runs++;
    if (explored.outcome) {
      const found = { picks, then: "time-order" } as const;
      return { found, outcome: "found", runs, deviations, overtaken };
    }
    if (runs >= budget && !frontier.empty) return { ...nothing, outcome: "budget", runs };
    if (performance.now() - reported < REPORT) continue;
    progress?.({ runs, deviations });
    await breathe();
    signal?.throwIfAborted();
    reported = performance.now();
  }
  return { ...nothing, outcome: frontier.bounded ? "bounded" : "exhaustive", runs };
}
