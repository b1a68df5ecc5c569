import type { Trace, WriteCompleted } from "./events.js";

export interface LostWrite {
  readonly key: string;
  /** The update whose write did the damage: it never saw what it overwrote. */
  readonly update: number | null;
  /** The update whose change is gone. */
  readonly overwrote: number | null;
  /** The step of the damaging write. */
  readonly step: number;
}

interface Version {
  readonly writer: number | null;
  /** False when the write put back what its update had read: nothing to lose. */
  readonly changed: boolean;
}

/**
 * Every change that a later write of an update that had not seen it wiped out:
 * the lost updates of a write-after-read hazard, one finding for each change.
 *
 * Each stored version carries the set of versions it builds on. A write builds
 * on what its update last saw; what the store held beyond that is lost. Writes
 * of updates that never read the key are meant to replace it, and lose nothing.
 */
export function lostWrites(trace: Trace): LostWrite[] {
  const findings: LostWrite[] = [];
  const versions = new Map<string, Map<number, Version>>();
  const lineages = new Map<string, Map<number, ReadonlySet<number>>>();
  const lastRead = new Map<string, unknown>();

  for (const event of trace) {
    if (event.kind === "read-completed") {
      lastRead.set(slot(event), JSON.stringify(event.value));
      continue;
    }
    if (event.kind !== "write-completed") continue;
    const { key, version, update, seen } = event;
    const known = of(versions, key);
    const lineage = of(lineages, key);
    const value = JSON.stringify(event.value);
    known.set(version, { writer: update, changed: lastRead.get(slot(event)) !== value });

    const current = lineage.get(version - 1) ?? new Set<number>();
    const built = seen === null ? current : (lineage.get(seen) ?? new Set<number>());
    for (const gone of current) {
      const { writer, changed } = known.get(gone)!;
      if (!built.has(gone) && changed && writer !== update) {
        findings.push({ key, update, overwrote: writer, step: event.step });
      }
    }
    lineage.set(version, new Set(built).add(version));
    lastRead.set(slot(event), value);
  }
  return findings;
}

function slot(event: Pick<WriteCompleted, "update" | "key">): string {
  return `${event.update}\n${event.key}`;
}

function of<V>(map: Map<string, Map<number, V>>, key: string): Map<number, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map()));
  return inner;
}
