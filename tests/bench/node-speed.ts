import { median, ROUNDS, type Figures } from "./figures.js";
import { nodePrograms } from "./node-programs.js";

const COUNT = 100_000;

/** With more than enough memory Node does not care; this is what the run needs. */
const SMALL_HEAP = ["--max-old-space-size=96", "--max-semi-space-size=8"];

/** Updates per second in Node, each measurement in a process of its own, in turn. */
export async function nodeSpeed(): Promise<Figures> {
  const run = await nodePrograms();
  const measure = (what: string, count = COUNT, flags: readonly string[] = []) =>
    run(what, count, flags);

  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: measure("bare"),
    trace: measure("trace"),
    fakeTimers: measure("fake-timers"),
    metrics: measure("metrics", COUNT, SMALL_HEAP),
    twice: measure("trace", 2 * COUNT),
  }));
  type Round = (typeof rounds)[number];
  const over = (figure: (round: Round) => number) => median(rounds.map(figure));
  const speed = (what: keyof Round) => over((round) => (1000 * COUNT) / round[what].ms);
  return {
    "node: simulated updates": {
      value: speed("trace"),
      unit: "updates/s",
      ratio: over(({ bare, trace }) => bare.ms / trace.ms),
      against: `a bare loop of bot.handleUpdate: ${Math.round(speed("bare"))}`,
      bound: { atLeast: 0.5 },
    },
    "node: simulated updates beside fake timers": {
      value: speed("trace"),
      unit: "updates/s",
      ratio: over(({ fakeTimers, trace }) => fakeTimers.ms / trace.ms),
      against: `the same world driven by @sinonjs/fake-timers: ${Math.round(speed("fakeTimers"))}`,
      bound: { atLeast: 1 },
    },
    "node: time of 200,000 updates": {
      value: over(({ twice }) => twice.ms),
      unit: "ms",
      ratio: over(({ twice, trace }) => twice.ms / trace.ms),
      against: `the time of 100,000: ${Math.round(over(({ trace }) => trace.ms))} ms`,
      bound: { atMost: 2.3 },
    },
    "node: peak memory with the trace": {
      value: over(({ trace }) => trace.peakMegabytes),
      unit: "MB",
      ratio: over(({ trace }) => trace.peakMegabytes) / 600,
      against: "600 MB",
      bound: { atMost: 1 },
    },
    "node: peak memory with metrics only": {
      value: over(({ metrics }) => metrics.peakMegabytes),
      unit: "MB",
      ratio: over(({ metrics }) => metrics.peakMegabytes) / 200,
      against: "200 MB",
      bound: { atMost: 1 },
    },
  };
}
