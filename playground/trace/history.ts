import type { Trace, TraceEvent } from "./events.js";
import { LostWriteDetector } from "./hazards.js";

/** A version of a stored value, and what became of it. */
export interface StoredVersion {
  /** 0 for the key before its first write. */
  readonly version: number;
  readonly value: unknown;
  /** The update that wrote it. */
  readonly writer: number | null;
  readonly at: number;
  /** Its event's place in the trace; -1 for version 0. */
  readonly index: number;
  /** The place of the write that wiped it out unseen; null when nothing was lost. */
  readonly lostAt: number | null;
}

/** A read or a write of a key, at the moment it took effect. */
export interface Access {
  readonly kind: "read" | "write" | "refused";
  readonly update: number | null;
  readonly at: number;
  readonly index: number;
  /** The version that was read or made, or that the store was at when it refused. */
  readonly version: number;
  /** The updates whose changes this write wiped out unseen. */
  readonly lost: readonly (number | null)[];
}

/** All that happened under one key of the storage. */
export interface KeyHistory {
  readonly key: string;
  readonly versions: readonly StoredVersion[];
  readonly accesses: readonly Access[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Growing {
  readonly key: string;
  readonly versions: Writable<StoredVersion>[];
  readonly accesses: Access[];
}

/** The histories of a trace's keys, in order of first use. Takes time in the number of events. */
export function historiesOf(trace: Trace): KeyHistory[] {
  const keys = new Map<string, Growing>();
  const losses = new LostWriteDetector();
  trace.forEach((event, index) => {
    if (!concerns(event)) return;
    const known = losses.findings.length;
    losses.take(event);
    const { key, update, at, version } = event;
    const history = keys.get(key) ?? begin(key);
    keys.set(key, history);
    const lost = losses.findings.slice(known).map(({ overwrote }) => overwrote);
    history.accesses.push({ kind: KINDS[event.kind], update, at, index, version, lost });
    if (event.kind !== "write-completed") return;
    for (const writer of lost) {
      const gone = history.versions.findLast((one) => one.writer === writer && one.version > 0);
      if (gone !== undefined) gone.lostAt ??= index;
    }
    const { value } = event;
    history.versions.push({ version, value, writer: update, at, index, lostAt: null });
  });
  return [...keys.values()];
}

type Stored = Extract<TraceEvent, { kind: "read-completed" | "write-completed" | "write-refused" }>;

const KINDS = {
  "read-completed": "read",
  "write-completed": "write",
  "write-refused": "refused",
} as const;

function concerns(event: TraceEvent): event is Stored {
  return event.kind in KINDS;
}

function begin(key: string): Growing {
  const nothing = { version: 0, value: undefined, writer: null, at: 0, index: -1, lostAt: null };
  return { key, versions: [nothing], accesses: [] };
}
