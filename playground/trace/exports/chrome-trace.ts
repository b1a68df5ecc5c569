/**
 * The JSON object form of the Trace Event Format, as far as it is used here:
 * what chrome://tracing and Perfetto open. All times are µs.
 */
export interface ChromeTrace {
  readonly traceEvents: readonly ChromeEvent[];
  readonly displayTimeUnit: "ms";
  readonly otherData: Readonly<Record<string, string>>;
}

export type ChromeEvent = Metadata | Complete | Instant | Counter | FlowStart | FlowEnd;

/** Where an event stands: a track of its own for each pair. */
export interface Track {
  readonly pid: number;
  readonly tid: number;
}

type Args = Readonly<Record<string, unknown>>;

/** Names a process or a thread, or tells its place among the others. */
export interface Metadata extends Track {
  readonly ph: "M";
  readonly name: "process_name" | "process_sort_index" | "thread_name" | "thread_sort_index";
  readonly args: { readonly name: string } | { readonly sort_index: number };
}

interface Named extends Track {
  readonly name: string;
  /** Categories, for filters. */
  readonly cat: string;
  readonly ts: number;
}

/** Something that lasts. */
export interface Complete extends Named {
  readonly ph: "X";
  readonly dur: number;
  readonly args: Args;
  /** One of the colours that chrome://tracing knows by name. */
  readonly cname?: "terrible";
}

/** Something that takes no time, marked on its thread, or across everything. */
export interface Instant extends Named {
  readonly ph: "i";
  readonly s: "t" | "g";
  readonly args: Args;
}

/** The values of some series from now on. */
export interface Counter extends Named {
  readonly ph: "C";
  readonly args: Readonly<Record<string, number>>;
}

/** An arrow from the slice around its start to the slice around its end, paired by id. */
export interface FlowStart extends Named {
  readonly ph: "s";
  readonly id: number;
}
export interface FlowEnd extends Named {
  readonly ph: "f";
  readonly id: number;
  /** Binds to the slice around it, not to the next one. */
  readonly bp: "e";
}

/** Virtual ms as the format's µs. */
export function micros(ms: number): number {
  return Math.round(ms * 1000);
}

const ORDER: Readonly<Record<ChromeEvent["ph"], number>> = { M: 0, X: 1, i: 2, C: 3, s: 4, f: 5 };

/** In order of time; at one moment a slice comes before what happens within it. */
export function inOrder(events: readonly ChromeEvent[]): ChromeEvent[] {
  const time = (event: ChromeEvent) => (event.ph === "M" ? -1 : event.ts);
  return [...events].sort((a, b) => time(a) - time(b) || ORDER[a.ph] - ORDER[b.ph]);
}
