import { Explorer, type Scope } from "./explorer.js";
import { Frontier } from "./frontier.js";

/** One schedule, and what came of it. */
export interface Explored<T> {
  readonly outcome: T;
  /** All picks of the run. */
  readonly picks: readonly number[];
  /** How many events others overtook, though due later. */
  readonly deviations: number;
  /** The steps, from 1, at which those came at last. */
  readonly overtaken: readonly number[];
}

/**
 * Runs every schedule once, each from the start: first time order, then those in
 * which one event is overtaken, then two and so on; among equals depth first.
 * `play` does one run. Deterministic, and endless only if runs are.
 *
 * @throws CarreraError `schedule-not-pending` when a run does not repeat itself
 */
export async function* explore<T>(
  play: (policy: Explorer) => Promise<T>,
  scope: Scope,
  frontier = new Frontier(),
): AsyncGenerator<Explored<T>> {
  for (let next = frontier.take(); next !== undefined; next = frontier.take()) {
    const policy = new Explorer(next, scope);
    const outcome = await play(policy);
    for (const branch of policy.branches) frontier.add(branch);
    const { picks, deviations, overtaken } = policy;
    yield { outcome, picks, deviations, overtaken };
  }
}
