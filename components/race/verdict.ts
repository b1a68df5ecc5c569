import type { race } from "../../locales/es/race.js";
import type { RaceModel } from "./model.js";
import { show } from "../../playground/trace/show.js";

export interface Verdict {
  /** `open`: it may yet be lost, or there is nothing that could be. */
  readonly kind: "lost" | "kept" | "open";
  readonly sentence: string;
}

/**
 * What became of the sessions once `count` events have happened: the losses so
 * far, or at the end that there was none, and what went wrong otherwise.
 */
export function verdictOf(
  { histories, byUpdate, lanes }: Pick<RaceModel, "histories" | "byUpdate" | "lanes">,
  count: number,
  over: boolean,
  messages: typeof race,
): Verdict {
  const told = histories.map(({ accesses, versions }) => ({
    accesses: accesses.filter(({ index }) => index < count),
    versions: versions.filter(({ index }) => index < count),
  }));
  const gone = told.flatMap(({ accesses }) => accesses.flatMap(({ lost }) => lost));
  const worst = told.find(({ accesses }) => accesses.some(({ lost }) => lost.length > 0));
  if (worst !== undefined) {
    const { says, should } = countsOf(worst);
    return { kind: "lost", sentence: messages.lost(gone.map(text), says, should) };
  }
  if (!over) return { kind: "open", sentence: messages.open };
  const unfinished = lanes.filter(({ ends }) => (ends.at(-1)?.kind ?? "cut") === "cut");
  if (unfinished.length > 0) {
    return { kind: "open", sentence: messages.unfinished(unfinished.map((lane) => lane.text)) };
  }
  for (const history of histories) {
    const refused = refusedOf(history);
    if (refused.length === 0) continue;
    const { says, counter } = countsOf(history);
    return { kind: "open", sentence: messages.refused(refused.map(text), says, counter) };
  }
  const written = told.filter(({ versions }) => versions.length > 1);
  if (written.length === 0) return { kind: "open", sentence: messages.unwritten };
  if (written.length > 1) return { kind: "kept", sentence: messages.keptAll };
  const { says, counter } = countsOf(written[0]!);
  return { kind: "kept", sentence: messages.kept(says, counter) };

  function text(update: number | null): string {
    return byUpdate.get(update ?? -1)?.text ?? "?";
  }
}

/** The updates whose write was refused for good: they did not write it again. */
function refusedOf({ accesses }: RaceModel["histories"][number]): (number | null)[] {
  const refused = new Set<number | null>();
  for (const { kind, update } of accesses) {
    if (kind === "refused") refused.add(update);
    if (kind === "write") refused.delete(update);
  }
  return [...refused];
}

/** What the session says; of a counter, what it should say if that differs: one for each update that wrote. */
function countsOf({ versions }: Pick<RaceModel["histories"][number], "versions">) {
  const value = versions.at(-1)?.value;
  const { count } = (value ?? {}) as { count?: unknown };
  if (typeof count !== "number") {
    return { says: show(value) ?? "—", should: undefined, counter: false };
  }
  const writers = new Set(versions.filter(({ version }) => version > 0).map((one) => one.writer));
  const should = writers.size === count ? undefined : writers.size;
  return { says: String(count), should, counter: true };
}
