import type { Trace } from "../events.js";
import { historiesOf } from "../history.js";
import { lanesOf } from "../lanes.js";
import { Cast } from "./cast.js";
import { inOrder, type ChromeEvent, type ChromeTrace, type Complete } from "./chrome-trace.js";
import { inHands, programMarks } from "./perfetto-program.js";
import { StorageTracks } from "./perfetto-storage.js";
import { Tracks } from "./perfetto-tracks.js";
import { UpdateTracks } from "./perfetto-updates.js";
import type { PerfettoWords } from "./perfetto-words.js";

export type { ChromeEvent, ChromeTrace } from "./chrome-trace.js";
export type { PerfettoWords } from "./perfetto-words.js";

/**
 * A trace in the Trace Event Format, which chrome://tracing and Perfetto open:
 * a process for each chat with a thread for each of its updates, the database
 * with a thread for each session, and the bot as a whole. Times are µs of
 * virtual time. Pure.
 */
export function chromeTrace(trace: Trace, words: PerfettoWords): ChromeTrace {
  const cast = new Cast(trace);
  const tracks = new Tracks(trace, cast, words);
  const updates = new UpdateTracks(trace, cast, tracks, words);
  const storage = new StorageTracks(trace, cast, tracks, words);
  const lanes = lanesOf(trace);
  const histories = historiesOf(trace);
  const slices = new Map<number, readonly Complete[]>(
    lanes.map((lane) => [lane.update, updates.slices(lane)]),
  );
  const events: ChromeEvent[] = [
    ...tracks.metadata(),
    ...[...slices.values()].flat(),
    ...lanes.flatMap((lane) => updates.cuts(lane)),
    ...trace.flatMap((event) => [...updates.marks(event), ...programMarks(event, tracks, words)]),
    ...inHands(trace, tracks, words),
    ...histories.flatMap((history) => storage.events(history)),
    ...histories.flatMap((history) => storage.arrows(history, (id) => slices.get(id) ?? [])),
  ];
  return {
    traceEvents: inOrder(events),
    displayTimeUnit: "ms",
    otherData: { program: "Carrera", clock: words.clock },
  };
}
