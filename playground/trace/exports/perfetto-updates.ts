import type { Trace, TraceEvent } from "../events.js";
import type { Lane, Stretch } from "../lanes.js";
import type { Cast } from "./cast.js";
import { micros, type ChromeEvent, type Complete, type Instant } from "./chrome-trace.js";
import { isAddressed } from "./is-addressed.js";
import { sentence, type Tracks } from "./perfetto-tracks.js";
import type { PerfettoWords, TracedPhase } from "./perfetto-words.js";

/** What one update goes through: slices for its phases, marks for what takes no time. */
export class UpdateTracks {
  /** When Telegram first gave an update to the bot, in virtual ms. */
  private readonly fetched = new Map<number, number>();
  /** What was asked of Telegram, by operation. */
  private readonly calls = new Map<number, Extract<TraceEvent, { kind: "call-requested" }>>();

  constructor(
    private readonly trace: Trace,
    private readonly cast: Cast,
    private readonly tracks: Tracks,
    private readonly words: PerfettoWords,
  ) {
    for (const event of trace) {
      if (event.kind === "call-requested") this.calls.set(event.operation, event);
      for (const id of given(event)) if (!this.fetched.has(id)) this.fetched.set(id, event.at);
    }
  }

  /** The phases of an update, one after the other. */
  slices(lane: Lane): Complete[] {
    return lane.stretches.flatMap((stretch) => {
      const fetched = this.fetched.get(lane.update) ?? Infinity;
      if (stretch.phase !== "arrived" || fetched <= stretch.from || fetched >= stretch.to) {
        return [this.slice(lane, stretch, stretch.phase as TracedPhase)];
      }
      return [
        this.slice(lane, { ...stretch, to: fetched }, "arrived"),
        this.slice(lane, { ...stretch, from: fetched }, "fetched"),
      ];
    });
  }

  /** Where the bot's last process ended with the update in its hands. */
  cuts(lane: Lane): Instant[] {
    return lane.ends
      .filter(({ kind }) => kind === "cut")
      .map(({ at }) => this.mark({ at }, lane.update, "process", this.words.cutOff, {}));
  }

  /** What an event means for its update, or for the program: marks. */
  marks(event: TraceEvent): ChromeEvent[] {
    const { words } = this;
    switch (event.kind) {
      case "update-arrived": {
        const { from, text } = event;
        return [
          this.mark(event, event.update, "arrival", words.arrives(from.name, text), { text }),
        ];
      }
      case "call-completed":
        return this.answer(event);
      case "update-finished": {
        if (event.outcome === "ok") return [];
        const error = event.error ?? "";
        return [this.mark(event, event.update, "error", words.fails(error), { error })];
      }
      case "update-dropped":
        return [this.mark(event, event.update, "dropped", words.dropped, {})];
      case "webhook-sent": {
        const { update, attempt, instance } = event;
        const args = { attempt, process: instance };
        return [this.mark(event, update, "webhook", words.delivery(attempt, instance), args)];
      }
      case "webhook-answered": {
        const { update, attempt, status, accepted, retryIn } = event;
        if (accepted) return [];
        const args = { attempt, status, retryIn: retryIn === undefined ? null : micros(retryIn) };
        return [this.mark(event, update, "webhook", words.undelivered(status), args)];
      }
      default:
        return [];
    }
  }

  private slice(lane: Lane, { from, to, until, behind }: Stretch, phase: TracedPhase): Complete {
    const ts = micros(from);
    return {
      ph: "X",
      ...this.tracks.update(lane.update),
      name: this.words.phases[phase],
      cat: phase,
      ts,
      dur: micros(to) - ts,
      args: this.details(phase, behind, until),
    };
  }

  private details(phase: TracedPhase, behind: readonly number[], until: number) {
    if (phase === "held") return { waitsFor: behind.map((id) => this.cast.name(id)) };
    const end = this.trace[until];
    switch (end?.kind) {
      case "read-completed":
      case "write-completed": {
        // A storage operation ends with the event that says what came of it.
        if (phase !== "reading" && phase !== "writing") return {};
        const { key, version, value } = end;
        return { session: this.tracks.session(key), version, value: value ?? null };
      }
      case "write-refused": {
        const { key, version, expected } = end;
        return { session: this.tracks.session(key), version, expected };
      }
      default:
        return {};
    }
  }

  private answer(event: Extract<TraceEvent, { kind: "call-completed" }>): ChromeEvent[] {
    const { operation, method, ok, error, update } = event;
    const call = this.calls.get(operation);
    if (!ok) {
      const { code, description } = error ?? { code: 0, description: "" };
      const text = this.words.rejects(method, code, description);
      return [this.mark(event, update, "error", text, { method, code, description })];
    }
    const payload = call?.payload ?? {};
    if (!isAddressed(payload)) return [];
    const said = payload.text ?? payload.caption;
    const text = typeof said === "string" ? said : method;
    const args = { method, text, calledAt: call === undefined ? null : micros(call.at) };
    return [this.mark(event, update, "reply", this.words.replies(text), args)];
  }

  private mark(
    { at }: { readonly at: number },
    update: number | null,
    cat: string,
    name: string,
    args: Record<string, unknown>,
  ): Instant {
    const track = this.tracks.update(update);
    return { ph: "i", s: "t", ...track, name: sentence(name), cat, ts: micros(at), args };
  }
}

/** The updates that an event puts into the bot's hands. */
function given(event: TraceEvent): readonly number[] {
  if (event.kind === "call-completed") return event.delivered ?? [];
  return event.kind === "webhook-sent" && event.instance !== null ? [event.update] : [];
}
