import type { ChromeEvent, ChromeTrace } from "../../playground/trace/exports/perfetto.js";

type Of<P extends ChromeEvent["ph"]> = Extract<ChromeEvent, { ph: P }>;
type Timed = Exclude<ChromeEvent, { ph: "M" }>;

/** What a trace breaks of the rules of its format that no schema can say; empty when it is sound. */
export function breaches({ traceEvents }: ChromeTrace): string[] {
  const timed = traceEvents.filter((event): event is Timed => event.ph !== "M");
  return [
    ...order(timed),
    ...nesting(timed.filter((event): event is Of<"X"> => event.ph === "X")),
    ...flows(timed),
    ...names(traceEvents),
    ...counters(timed.filter((event): event is Of<"C"> => event.ph === "C")),
  ];
}

/** On each thread time does not go back from one event to the next. */
function order(events: readonly Timed[]): string[] {
  const last = new Map<number, number>();
  return events.flatMap(({ tid, ts, name }) => {
    const before = last.get(tid) ?? 0;
    last.set(tid, ts);
    return ts < before ? [`order: ${name} at ${ts} after ${before}`] : [];
  });
}

/** Slices of a thread lie within each other, or one after the other. */
function nesting(slices: readonly Of<"X">[]): string[] {
  const open = new Map<number, Of<"X">[]>();
  return slices.flatMap((slice) => {
    const stack = (open.get(slice.tid) ?? []).filter(({ ts, dur }) => ts + dur > slice.ts);
    open.set(slice.tid, [...stack, slice]);
    const around = stack.at(-1);
    return around !== undefined && around.ts + around.dur < slice.ts + slice.dur
      ? [`nesting: ${slice.name} at ${slice.ts} outlasts ${around.name}`]
      : [];
  });
}

/** Each id has one start and one end, not before it, and a slice around either. */
function flows(events: readonly Timed[]): string[] {
  const slices = events.filter((event): event is Of<"X"> => event.ph === "X");
  const ends = events.filter((event): event is Of<"s"> | Of<"f"> => "id" in event);
  const within = ({ tid, ts }: Timed) =>
    slices.some((one) => one.tid === tid && one.ts <= ts && ts < one.ts + one.dur);
  return [...new Set(ends.map(({ id }) => id))].flatMap((id) => {
    const pair = ends.filter((one) => one.id === id);
    const [start, end] = pair;
    if (pair.length !== 2 || start!.ph !== "s" || end!.ph !== "f") {
      return [`flow ${id}: ${pair.map(({ ph }) => ph).join()}`];
    }
    const broken = [
      ...(start!.ts > end!.ts ? ["ends before it starts"] : []),
      ...(start!.name !== end!.name || start!.cat !== end!.cat ? ["two names"] : []),
      ...(pair.every(within) ? [] : ["an end without a slice"]),
    ];
    return broken.map((what) => `flow ${id}: ${what}`);
  });
}

/** Every process and thread in use has one name, and a thread belongs to one process. */
function names(events: readonly ChromeEvent[]): string[] {
  const found: string[] = [];
  const named = (kind: string, field: "pid" | "tid") => {
    const ids = events.filter(({ name }) => name === kind).map((event) => event[field]);
    if (new Set(ids).size < ids.length) found.push(`names: ${kind} twice`);
    for (const event of events) {
      if (!ids.includes(event[field])) found.push(`names: ${field} ${event[field]} has none`);
    }
  };
  named("process_name", "pid");
  named("thread_name", "tid");
  const home = new Map<number, number>();
  for (const { pid, tid } of events) {
    if ((home.get(tid) ?? pid) !== pid) found.push(`names: thread ${tid} in two processes`);
    home.set(tid, pid);
  }
  return found;
}

/** A counter keeps its series, and none is below 0. */
function counters(events: readonly Of<"C">[]): string[] {
  const series = new Map<string, string>();
  return events.flatMap(({ pid, name, args }) => {
    const keys = Object.keys(args).join();
    const before = series.get(`${pid} ${name}`) ?? keys;
    series.set(`${pid} ${name}`, before);
    const low = Object.values(args).some((value) => value < 0);
    return [
      ...(keys === before ? [] : [`counters: ${name} has other series`]),
      ...(low ? [`counters: ${name} below 0`] : []),
    ];
  });
}
