import { ConcurrencyCollector } from "../concurrency.js";
import type { Trace, TraceEvent } from "../events.js";
import type { CourseStep } from "../step-function.js";
import { micros, type ChromeEvent, type Counter } from "./chrome-trace.js";
import { sentence, type Tracks } from "./perfetto-tracks.js";
import type { PerfettoWords } from "./perfetto-words.js";

/** What happens to the program as a whole: signals, processes, a crash, how it ended. */
export function programMarks(
  event: TraceEvent,
  tracks: Tracks,
  words: PerfettoWords,
): ChromeEvent[] {
  const name = nameOf(event, words);
  if (name === undefined) return [];
  const head = { ph: "i", s: "t", ...tracks.bot, cat: "process" } as const;
  return [{ ...head, name: sentence(name), ts: micros(event.at), args: { event: event.kind } }];
}

function nameOf(event: TraceEvent, words: PerfettoWords): string | undefined {
  switch (event.kind) {
    case "signal":
      return words.signal(event.signal);
    case "process-started":
      return words.processStarts(event.instance);
    case "process-ended":
      return words.processEnds(event.instance);
    case "failed":
      return words.crashes(event.error);
    case "ended":
      return words.ended(event.status);
    default:
      return undefined;
  }
}

/** How many updates the bot has in hand, split in those at work and those that are held. */
export function inHands(trace: Trace, tracks: Tracks, words: PerfettoWords): Counter[] {
  const collector = new ConcurrencyCollector();
  for (const event of trace) collector.take(event);
  const { inHands, atWork } = collector.result(0);
  const all = [...inHands.steps, ...atWork.steps].map(({ at }) => at);
  const times = [...new Set([0, ...all])].sort((a, b) => a - b);
  const inAll = reader(inHands.steps);
  const working = reader(atWork.steps);
  return times.map((at) => {
    const count = inAll(at);
    const busy = working(at);
    return {
      ph: "C",
      ...tracks.bot,
      name: words.inHands,
      cat: "concurrency",
      ts: micros(at),
      args: { [words.atWork]: busy, [words.held]: count - busy },
    };
  });
}

/** Reads a course at times that never go back. */
function reader(steps: readonly CourseStep[]): (at: number) => number {
  let place = 0;
  let value = 0;
  return (at) => {
    for (; place < steps.length && steps[place]!.at <= at; place++) value = steps[place]!.value;
    return value;
  };
}
