import type { Messages } from "../../locales/index.js";
import { Cast } from "../trace/exports/cast.js";
import { show } from "../trace/show.js";
import type { TraceEvent } from "../trace/events.js";
import type { RunResult } from "../world/result.js";

/** A step of a run in words. */
export interface Told {
  readonly step: number;
  /** Virtual ms. */
  readonly at: number;
  readonly text: string;
}

/**
 * The steps of a run, each by what came of it first: an arrival, an answer, a
 * read, a write. Steps of which nothing came are left out.
 */
export function tellSteps({ trace, lostWrites }: RunResult, messages: Messages): Told[] {
  const say = messages.race.moments;
  const cast = new Cast(trace);
  const name = (update: number) => cast.name(update);
  const named = (update: number | null) => (update === null ? null : name(update));
  const session = (key: string) => cast.ownerOf(key) ?? cast.keyName(key);
  const replies = new Map<number, string>();
  const told: Told[] = [];
  for (const event of trace) {
    if (event.kind === "call-requested" && typeof event.payload.text === "string") {
      replies.set(event.operation, event.payload.text);
    }
    const { step, at } = event;
    if (step === 0 || told.at(-1)?.step === step) continue;
    const text = tell(event);
    if (text !== undefined) told.push({ step, at, text });
  }
  return told;

  function tell(event: TraceEvent): string | undefined {
    switch (event.kind) {
      case "update-arrived": {
        const { from, chat, text, type = "message" } = event;
        return say.arrives(
          from.name,
          text,
          type,
          chat === null || chat.id === from.id ? null : chat.name,
        );
      }
      case "arrival-void":
        return say.void(event.from.name, event.text, event.reason);
      case "signal":
        return say.signal(event.signal);
      case "process-started":
        return say.processStarts(event.instance);
      case "read-completed":
        return say.reads(named(event.update), session(event.key), show(event.value));
      case "write-completed": {
        const { update, step, value } = event;
        const gone = lostWrites
          .filter((lost) => lost.step === step && lost.update === update)
          .map(({ overwrote }) => named(overwrote) ?? "—");
        return say.writes(named(update), show(value), gone);
      }
      case "write-refused":
        return say.refuses(named(event.update), event.expected, event.version);
      case "call-completed": {
        const { error, method, delivered = [], operation, update } = event;
        if (error !== undefined) return say.rejects(method, error.code, error.description);
        if (delivered.length > 0) return say.polls(delivered.map(name));
        return say.answered(named(update), method, replies.get(operation));
      }
      case "timer-fired":
        return say.timer(named(event.update));
      case "webhook-sent":
        return say.delivers(name(event.update), event.attempt, event.instance);
      case "webhook-answered":
        return say.webhook(name(event.update), event.accepted, event.status, event.retryIn);
      default:
        return undefined;
    }
  }
}
