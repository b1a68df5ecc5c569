import type { KeyHistory, StoredVersion } from "../history.js";
import type { Trace } from "../events.js";
import { show } from "../show.js";
import type { Cast } from "./cast.js";
import {
  micros,
  type ChromeEvent,
  type Complete,
  type FlowEnd,
  type FlowStart,
} from "./chrome-trace.js";
import { sentence, short, type Tracks } from "./perfetto-tracks.js";
import type { PerfettoWords } from "./perfetto-words.js";

/** The slices of an update, in order of time. */
export type SlicesOf = (update: number) => readonly Complete[];

/** What happens under the keys of the storage: versions, reads that saw them, losses. */
export class StorageTracks {
  private flows = 0;

  constructor(
    private readonly trace: Trace,
    private readonly cast: Cast,
    private readonly tracks: Tracks,
    private readonly words: PerfettoWords,
  ) {}

  /** A slice for each version, as long as it was the newest one; a counter; what was refused or lost. */
  events(history: KeyHistory): ChromeEvent[] {
    const { words, tracks } = this;
    const { key, versions, accesses } = history;
    const track = tracks.key(key);
    const counter = (version: number, ts: number): ChromeEvent => ({
      ph: "C",
      ...track,
      name: short(words.versions(tracks.session(key))),
      cat: "version",
      ts,
      args: { version },
    });
    const marks = accesses.flatMap(({ kind, at, index, lost, update }): ChromeEvent[] => {
      const event = this.trace[index]!;
      const head = { ph: "i", ...track, ts: micros(at) } as const;
      if (kind === "refused" && event.kind === "write-refused") {
        const { expected, version } = event;
        const name = sentence(words.refused(expected, version));
        return [{ ...head, s: "t", name, cat: "refused", args: { expected, version } }];
      }
      if (lost.length === 0) return [];
      const gone = lost.map((id) => (id === null ? words.program : this.cast.name(id)));
      const by = update === null ? null : this.cast.name(update);
      const args = { session: tracks.session(key), by, gone };
      return [{ ...head, s: "g", name: sentence(words.lost(by, gone)), cat: "lost-write", args }];
    });
    return [
      counter(0, 0),
      ...versions.slice(1).map((one) => counter(one.version, micros(one.at))),
      ...this.slices(history),
      ...marks,
    ];
  }

  /** An arrow from each write to each read that saw it, between the slices of their updates. */
  arrows({ versions, accesses }: KeyHistory, slicesOf: SlicesOf): ChromeEvent[] {
    const written = new Map(versions.slice(1).map((one) => [one.version, one]));
    return accesses.flatMap(({ kind, update, at, version }) => {
      const write = kind === "read" ? written.get(version) : undefined;
      if (write === undefined || write.writer === null || update === null) return [];
      const from = endWithin(slicesOf(write.writer), write.at);
      const to = endWithin(slicesOf(update), at);
      if (from === undefined || to === undefined) return [];
      const head = { name: this.words.sees, cat: "session", id: ++this.flows };
      const start: FlowStart = { ph: "s", ...head, ...from };
      const end: FlowEnd = { ph: "f", bp: "e", ...head, ...to };
      return [start, end];
    });
  }

  private slices({ key, versions }: KeyHistory): Complete[] {
    const last = micros(this.trace.at(-1)?.at ?? 0);
    // The newest version stays: it goes on beyond the run, far enough to be seen.
    const end = last + Math.max(1000, Math.round(last / 20));
    return versions.slice(1).map((one, place): Complete => {
      const ts = micros(one.at);
      const next = versions[place + 2];
      const dur = (next === undefined ? end : micros(next.at)) - ts;
      return { ph: "X", ...this.tracks.key(key), ...this.version(one), ts, dur };
    });
  }

  private version({ version, value, writer, lostAt }: StoredVersion) {
    const lost = lostAt !== null;
    return {
      name: short(this.words.version(version, show(value), lost)),
      cat: "version",
      args: {
        version,
        value: value ?? null,
        writer: writer === null ? null : this.cast.name(writer),
      },
      ...(lost ? ({ cname: "terrible" } as const) : {}),
    };
  }
}

/**
 * The last µs before an operation took effect, on the slice that it ended: an
 * arrow binds to what is going on at its time. Undefined where nothing was.
 */
function endWithin(slices: readonly Complete[], at: number) {
  const ts = micros(at) - 1;
  const slice = slices.find((one) => one.ts <= ts && ts < one.ts + one.dur);
  return slice === undefined ? undefined : { pid: slice.pid, tid: slice.tid, ts };
}
