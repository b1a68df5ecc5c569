import type { Trace, TraceEvent } from "./events.js";

export interface LostWrite {
  readonly key: string;
  /** The update whose write did the damage: it never saw what it overwrote. */
  readonly update: number | null;
  /** The update whose change is gone. */
  readonly overwrote: number | null;
  /** The step of the damaging write. */
  readonly step: number;
}

type Stored = Extract<TraceEvent, { kind: "write-completed" }>;

interface Version {
  readonly writer: number | null;
  readonly value: unknown;
  /** The version that this one builds on: what its writer last saw, 0 for nothing. */
  readonly base: number;
  /** False when the writer never saw the key: what it wrote is a change in any case. */
  readonly informed: boolean;
}

/** A key before its first write. */
const NOTHING: Version = { writer: null, value: undefined, base: 0, informed: false };

/** Every change that a later write wiped out unseen. See `LostWriteDetector`. */
export function lostWrites(trace: Trace): LostWrite[] {
  const detector = new LostWriteDetector();
  for (const event of trace) detector.take(event);
  return detector.findings;
}

/**
 * Finds every change that a later write of an update that had not seen it wiped
 * out: the lost updates of a write-after-read hazard, one finding for each change.
 *
 * The versions of a key form a tree: each builds on what its writer last saw. A
 * write loses what lies on the way from the store's version up to where the
 * branches part. Writes of updates that never read the key are meant to
 * replace it, and lose nothing. Takes time in the number of events and findings.
 */
export class LostWriteDetector {
  readonly findings: LostWrite[] = [];
  private readonly versions = new Map<string, Version[]>();

  take(event: TraceEvent): void {
    if (event.kind === "write-completed") this.write(event);
  }

  private write(event: Stored): void {
    const { key, version, update, seen, step, value } = event;
    let versions = this.versions.get(key);
    if (versions === undefined) this.versions.set(key, (versions = [NOTHING]));
    const base = seen ?? version - 1;
    versions[version] = { writer: update, value, base, informed: seen !== null };

    const gone: number[] = [];
    let stored = version - 1;
    for (let own = base; stored !== own;) {
      if (stored > own) {
        gone.push(stored);
        stored = versions[stored]!.base;
      } else own = versions[own]!.base;
    }
    for (const one of gone.reverse()) {
      const { writer: overwrote } = versions[one]!;
      if (overwrote === update || !changes(versions, one)) continue;
      this.findings.push({ key, update, overwrote, step });
    }
  }
}

/** Not so when a write put back what its update had seen: then there is nothing to lose. */
function changes(versions: readonly Version[], version: number): boolean {
  const { base, value, informed } = versions[version]!;
  return !informed || JSON.stringify(versions[base]!.value) !== JSON.stringify(value);
}
