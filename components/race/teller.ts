import type { Trace, TraceEvent } from "../../playground/trace/events.js";
import { show } from "../../playground/trace/show.js";
import type { Moment } from "../../playground/trace/story.js";
import type { race } from "../../locales/es/race.js";
import type { RaceModel } from "./model.js";
import { ownerOf } from "./picture/owner.js";

/** Tells the moments of a run in words: names and texts, never ids. */
export function teller(messages: typeof race, model: RaceModel): (moment: Moment) => string {
  const { moments: say } = messages;
  const { trace } = model.run;
  const text = (id: number | null) => model.byUpdate.get(id ?? -1)?.text ?? "?";
  const losses = new Map<number, readonly string[]>();
  for (const { accesses } of model.histories) {
    for (const { index, lost } of accesses) {
      if (lost.length > 0) losses.set(index, lost.map(text));
    }
  }
  const late = lateWrites(trace);
  /** What was asked for, by operation. */
  const asked = new Map<number, Extract<TraceEvent, { kind: "call-requested" }>>();
  for (const event of trace) {
    if (event.kind === "call-requested") asked.set(event.operation, event);
  }
  const session = (key: string) => ownerOf(model, key);

  return ({ index, behind }) => {
    const event = trace[index]!;
    switch (event.kind) {
      case "update-arrived": {
        const { from, chat, type } = event;
        const group = chat === null || chat.id === from.id ? null : chat.name;
        return say.arrives(from.name, event.text, type ?? "message", group);
      }
      case "arrival-void":
        return say.void(event.from.name, event.text, event.reason);
      case "update-dropped":
        return say.dropped(text(event.update));
      case "update-started":
        return say.begins(text(event.update), behind.map(text));
      case "constraint-entered":
        return say.held(text(event.update), behind.map(text));
      case "constraint-passed":
        return say.passes(text(event.update));
      case "update-finished":
        return event.outcome === "ok"
          ? say.finishes(text(event.update))
          : say.throws(text(event.update), event.error ?? "");
      case "read-requested":
        return say.asks(whose(event.update), session(event.key));
      case "read-completed":
        return say.reads(whose(event.update), session(event.key), show(event.value));
      case "write-requested":
        return say.saves(whose(event.update), session(event.key), show(event.value));
      case "write-completed": {
        const gone = losses.get(index) ?? [];
        if (late.has(index)) return say.late(text(event.update), show(event.value), gone);
        return say.writes(whose(event.update), show(event.value), gone);
      }
      case "write-refused":
        return say.refuses(whose(event.update), event.expected, event.version);
      case "call-requested":
        return say.calls(whose(event.update), event.method, sent(event));
      case "call-completed": {
        const { error, method, delivered, operation } = event;
        if (error !== undefined) return say.rejects(method, error.code, error.description);
        if (delivered !== undefined) return say.polls(delivered.map(text));
        const call = asked.get(operation);
        return say.answered(whose(event.update), method, call && sent(call));
      }
      case "timer-fired":
        return say.timer(whose(event.update));
      case "console":
        return say.prints(event.text);
      case "signal":
        return say.signal(event.signal);
      case "process-started":
        return say.processStarts(event.instance);
      case "process-ended":
        return say.processEnds(event.instance);
      case "webhook-sent":
        return say.delivers(text(event.update), event.attempt, event.instance);
      case "webhook-answered":
        return say.webhook(text(event.update), event.accepted, event.status, event.retryIn);
      case "failed":
        return say.crashes(event.error);
      case "ended":
        return say.ends[event.status];
    }
  };

  function whose(update: number | null): string | null {
    return update === null ? null : text(update);
  }
}

/** The places of writes that took effect once nobody waited for them any more. */
function lateWrites(trace: Trace): Set<number> {
  const late = new Set<number>();
  const begun = new Set<number>();
  trace.forEach((event, index) => {
    if (event.kind === "update-started") begun.add(event.update);
    if (event.kind === "update-finished") begun.delete(event.update);
    if (event.kind === "process-ended" && event.left === 0) begun.clear();
    if (event.kind !== "write-completed" || event.update === null) return;
    if (!begun.has(event.update)) late.add(index);
  });
  return late;
}

function sent({ payload }: Extract<TraceEvent, { kind: "call-requested" }>): string | undefined {
  return typeof payload.text === "string" ? payload.text : undefined;
}
