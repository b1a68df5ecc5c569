import type { Trace } from "../../playground/trace/events.js";
import type { Moment } from "../../playground/trace/story.js";
import { lostWrites } from "../../playground/trace/hazards.js";
import { stateAfter } from "../../playground/trace/state.js";
import type { race } from "../../locales/es.js";

/** Tells the moments of a trace in words: names and texts, never ids. */
export function teller(messages: typeof race, trace: Trace): (moment: Moment) => string {
  const { updates } = stateAfter(trace, trace.length);
  const losses = lostWrites(trace);
  const text = (id: number) => updates[id]?.text ?? String(id);
  return ({ kind, update: id, step, behind, value }) => {
    const from = updates[id]?.from.name ?? "";
    switch (kind) {
      case "arrives":
        return messages.arrives(from, text(id));
      case "begins":
        return messages.begins(text(id), behind.map(text));
      case "reads":
        return messages.reads(text(id), updates[id]?.chat.name ?? "", show(value));
      case "writes": {
        const over = losses.filter((loss) => loss.step === step && loss.update === id);
        const gone = over.flatMap(({ overwrote }) => (overwrote === null ? [] : [text(overwrote)]));
        return messages.writes(text(id), show(value) ?? "", gone);
      }
    }
  };
}

/** A stored value as a person reads it: `count: 1`. Undefined for no value. */
export function show(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object") return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${JSON.stringify(part)}`);
  return parts.join(", ");
}
