import { computed, onScopeDispose, ref, watch, type Ref } from "vue";
import type { Trace } from "../../playground/trace/events.js";
import { story } from "../../playground/trace/story.js";

/** How a run is shown: all of it at once, in its own time or ten times as fast, or step by step. */
export const MODES = ["at-once", "real", "faster", "steps"] as const;
export type Mode = (typeof MODES)[number];

const SPEED: Readonly<Record<Mode, number>> = { "at-once": 0, real: 1, faster: 10, steps: 0 };
/** Real ms that one waits for the next event at most: a long poll is nothing to look at. */
const LONGEST_WAIT = 1500;

export interface Playhead {
  readonly mode: Ref<Mode>;
  /** How many events of the trace are shown. */
  readonly count: Readonly<Ref<number>>;
  /** The virtual ms that it has come to. */
  readonly at: Readonly<Ref<number>>;
  readonly over: Readonly<Ref<boolean>>;
  readonly playing: Readonly<Ref<boolean>>;
  /** A new run is there: from its start, or on from where the last one stood, whose past it shares. */
  follow(goesOn: boolean): void;
  next(): void;
  back(): void;
  toggle(): void;
  end(): void;
  start(): void;
}

/** Reveals a run up to where its playhead stands. Time stands still when nothing happens. */
export function usePlayhead(trace: Readonly<Ref<Trace | null>>): Playhead {
  const mode = ref<Mode>("at-once");
  const count = ref(0);
  const clock = ref(0);
  const playing = ref(false);
  let frame = 0;
  let last = 0;

  const all = computed(() => trace.value?.length ?? 0);
  const over = computed(() => count.value >= all.value);
  /** How many events are shown at each stop of «step by step». */
  const stops = computed(() =>
    trace.value === null ? [] : story(trace.value, "all").map((one) => one.events),
  );

  function place(to: number): void {
    count.value = Math.min(all.value, Math.max(0, to));
    clock.value = timeOf(trace.value, count.value);
    if (over.value) pause();
  }
  function pause(): void {
    if (typeof cancelAnimationFrame !== "undefined") cancelAnimationFrame(frame);
    playing.value = false;
  }
  function play(): void {
    if (over.value || trace.value === null) return;
    playing.value = true;
    last = performance.now();
    frame = requestAnimationFrame(tick);
  }
  function tick(now: number): void {
    const speed = SPEED[mode.value];
    const events = trace.value ?? [];
    const coming = events[count.value]?.at ?? Infinity;
    const passed = clock.value + Math.max(0, now - last) * speed;
    // What is far away comes at once: nobody waits half a minute for a poll to end.
    const time = coming - clock.value > LONGEST_WAIT * speed ? coming : passed;
    last = now;
    let shown = count.value;
    while (shown < events.length && events[shown]!.at <= time) shown++;
    count.value = shown;
    clock.value = shown === events.length ? timeOf(events, shown) : time;
    if (over.value) pause();
    else frame = requestAnimationFrame(tick);
  }

  function follow(goesOn: boolean): void {
    pause();
    const reached = clock.value;
    if (mode.value === "at-once") return place(all.value);
    const events = trace.value ?? [];
    const from = goesOn ? reached : startOf(events);
    let shown = 0;
    while (
      shown < events.length &&
      (events[shown]!.at < from || (goesOn && events[shown]!.at === from))
    )
      shown++;
    place(shown);
    clock.value = Math.max(from, clock.value);
    if (mode.value !== "steps") play();
  }
  watch(mode, (now, before) => {
    pause();
    if (now === "at-once") place(all.value);
    else if (before === "at-once") place(countBefore(startOf(trace.value ?? [])));
    if (SPEED[now] > 0) play();
  });
  function countBefore(at: number): number {
    return (trace.value ?? []).findIndex((event) => event.at >= at);
  }
  onScopeDispose(pause);

  return {
    mode,
    count,
    at: clock,
    over,
    playing,
    follow,
    next: () => place(stops.value.find((stop) => stop > count.value) ?? all.value),
    back: () => place(stops.value.findLast((stop) => stop < count.value) ?? 0),
    toggle: () => (playing.value ? pause() : play()),
    end: () => place(all.value),
    start() {
      place(countBefore(startOf(trace.value ?? [])));
      if (SPEED[mode.value] > 0) play();
    },
  };
}

/** Where there is something to see: when the first message comes. */
function startOf(trace: Trace): number {
  return trace.find(({ kind }) => kind === "update-arrived" || kind === "console")?.at ?? 0;
}

function timeOf(trace: Trace | null, count: number): number {
  return trace?.[count - 1]?.at ?? 0;
}
