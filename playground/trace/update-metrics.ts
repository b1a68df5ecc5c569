import { rounded, spread, type Spread } from "./quantiles.js";
import type { UpdateTimes } from "./update-times.js";

/** How long an update took, in virtual ms from its arrival. */
export interface UpdateMetrics {
  readonly id: number;
  /** The id of the person whom it came from. */
  readonly user: number;
  /** Until its handler first got to work: started, and not held by `sequentialize()`. */
  readonly waiting: number | null;
  /** Until the first call with a `chat_id` on its behalf succeeded; null: it answered nothing. */
  readonly response: number | null;
  /** Until its handler settled, the last time when it ran several times. */
  readonly duration: number | null;
}

/** Those of one set of updates; what never happened to an update is left out. */
export interface Times {
  readonly waiting: Spread;
  readonly response: Spread;
  readonly duration: Spread;
}

export interface UserMetrics extends Times {
  readonly id: number;
  readonly name: string;
  /** How many updates came from them, in whatever chat. */
  readonly updates: number;
}

/** How many updates: arrived = finished + unfinished + neverStarted. */
export interface UpdateCounts {
  readonly arrived: number;
  /** Their handler settled, even if with an error. */
  readonly finished: number;
  /** Of the finished ones: with an error. */
  readonly failed: number;
  /** Started and not settled, even if their process ended meanwhile. */
  readonly unfinished: number;
  readonly neverStarted: number;
  /** Of the never started ones: Telegram still had them, too. */
  readonly neverFetched: number;
  /** Started more than once. */
  readonly redelivered: number;
}

export function measure({
  id,
  user,
  arrived,
  begun,
  answered,
  finished,
}: UpdateTimes): UpdateMetrics {
  const since = (at: number | null) => (at === null ? null : rounded(at - arrived));
  return { id, user, waiting: since(begun), response: since(answered), duration: since(finished) };
}

export function timesOf(updates: readonly UpdateMetrics[]): Times {
  return {
    waiting: spread(updates.map(({ waiting }) => waiting)),
    response: spread(updates.map(({ response }) => response)),
    duration: spread(updates.map(({ duration }) => duration)),
  };
}

export function countOf(updates: readonly UpdateTimes[]): UpdateCounts {
  const those = (test: (update: UpdateTimes) => boolean) => updates.filter(test).length;
  return {
    arrived: updates.length,
    finished: those(({ finished }) => finished !== null),
    failed: those(({ failed }) => failed),
    unfinished: those(({ starts, finished }) => starts > 0 && finished === null),
    neverStarted: those(({ starts }) => starts === 0),
    neverFetched: those(({ fetched }) => !fetched),
    redelivered: those(({ starts }) => starts > 1),
  };
}
