import type { RaceModel } from "./model.js";

/** A place to stop at: a moment of one of the runs that are shown. */
export interface Stop {
  /** Indexes into the models and into that model's moments. */
  readonly run: number;
  readonly moment: number;
  readonly at: number;
}

/** The moments of several runs on one clock; of those at one time the first run's come first. */
export function stopsOf(models: readonly RaceModel[]): Stop[] {
  const stops = models.flatMap(({ moments }, run) =>
    moments.map(({ at }, moment) => ({ run, moment, at })),
  );
  // Sorting is stable: moments of one run keep their order.
  return models.length < 2 ? stops : stops.sort((a, b) => a.at - b.at);
}

/**
 * How many events of each run have happened once the stop before `position` is
 * told. After the last stop the runs are over: whatever followed has happened, too.
 */
export function countsAt(
  models: readonly RaceModel[],
  stops: readonly Stop[],
  position: number,
): number[] {
  if (position >= stops.length) return models.map(({ run }) => run.trace.length);
  return models.map(({ moments }, run) => {
    let place = position - 1;
    while (place >= 0 && stops[place]!.run !== run) place--;
    return place < 0 ? 0 : moments[stops[place]!.moment]!.events;
  });
}
