import type { race } from "../../locales/es.js";
import type { RaceModel } from "./model.js";
import { show } from "./teller.js";

export interface Verdict {
  /** `open`: it may yet be lost, or there is nothing that could be. */
  readonly kind: "lost" | "kept" | "open";
  readonly sentence: string;
}

/**
 * What became of the sessions once `count` events have happened: the losses so
 * far, or at the end that there was none.
 */
export function verdictOf(
  { histories, byUpdate }: Pick<RaceModel, "histories" | "byUpdate">,
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
    const texts = gone.map((update) => byUpdate.get(update ?? -1)?.text ?? "?");
    const { says, should } = countsOf(worst);
    return { kind: "lost", sentence: messages.lost(few(texts), says, should) };
  }
  const written = told.filter(({ versions }) => versions.length > 1);
  if (!over) return { kind: "open", sentence: messages.open };
  if (written.length === 0) return { kind: "open", sentence: messages.unwritten };
  if (written.length > 1) return { kind: "kept", sentence: messages.keptAll };
  const { says, counter } = countsOf(written[0]!);
  return { kind: "kept", sentence: messages.kept(says, counter) };
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

/** A list that a person still reads. */
function few(texts: readonly string[]): string[] {
  return texts.length <= 5 ? [...texts] : [...texts.slice(0, 4), `+${texts.length - 4}`];
}
