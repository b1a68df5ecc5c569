import type { Trace, TraceEvent } from "../events.js";
import { MermaidBars } from "./mermaid-bars.js";
import { MermaidCalls } from "./mermaid-calls.js";
import type { Line } from "./mermaid-lines.js";
import { short, shortError, type MermaidPen } from "./mermaid-pen.js";
import { MermaidStorage } from "./mermaid-storage.js";

/** Turns events into lines of the diagram: each once, in the order of the trace. */
export class MermaidTeller {
  private readonly bars: MermaidBars;
  private readonly calls: MermaidCalls;
  private readonly storage: MermaidStorage;
  /** The updates that `sequentialize()` holds. */
  private readonly held = new Set<number>();

  constructor(
    private readonly trace: Trace,
    private readonly pen: MermaidPen,
  ) {
    this.bars = new MermaidBars(pen.columns);
    this.calls = new MermaidCalls(pen);
    this.storage = new MermaidStorage(pen);
  }

  /** Writes lost so far. */
  get lost(): number {
    return this.storage.lost;
  }

  /** The lines of the event at a place of the trace; none for most. */
  tell(index: number): Line[] {
    const { pen, bars } = this;
    const { words, columns } = pen;
    const event = this.trace[index]!;
    switch (event.kind) {
      case "update-arrived":
        return [this.arrival(event)];
      case "arrival-void": {
        const text = pen.by(event.from.name, words.void(short(event.text), event.reason));
        const over = [columns.person(event.from.id)];
        return [{ kind: "note", over, text: words.at(event.at, text) }];
      }
      case "update-dropped":
        return [pen.beside(event, event.update, words.dropped)];
      case "update-started": {
        const again = bars.isAgain(event.update);
        const bar = bars.begin(event.update);
        if (!again && this.goesOn(event.update, index)) return bar;
        return [...bar, pen.beside(event, event.update, again ? words.beginsAgain : words.begins)];
      }
      case "constraint-entered": {
        if (event.behind.length === 0) return [];
        this.held.add(event.update);
        const behind = event.behind.map((id) => pen.named(id));
        return [pen.beside(event, event.update, words.held(behind))];
      }
      case "constraint-passed":
        if (!this.held.delete(event.update) || this.goesOn(event.update, index)) return [];
        return [pen.beside(event, event.update, words.passes)];
      case "update-finished": {
        const end = bars.end(event.update);
        if (event.outcome === "ok") return end;
        return [
          pen.beside(event, event.update, words.fails(shortError(event.error ?? ""))),
          ...end,
        ];
      }
      case "read-requested":
      case "read-completed":
      case "write-requested":
      case "write-completed":
      case "write-refused":
        return this.storage.tell(event);
      case "call-requested":
        this.calls.request(event);
        return [];
      case "call-completed":
        return this.calls.complete(event);
      case "webhook-sent": {
        const { update, attempt, instance } = event;
        if (instance !== null) bars.give(update, instance);
        if (attempt === 1) return [];
        return [pen.back(event, update, columns.telegram, words.again(attempt), "->>")];
      }
      case "webhook-answered": {
        if (event.accepted) return [];
        const text = words.undelivered(event.status, event.retryIn);
        return [pen.out(event, event.update, columns.telegram, text, "--x")];
      }
      case "signal":
        return [pen.across(event, words.signal(event.signal))];
      case "process-started":
        return event.step === 0 ? [] : [pen.across(event, words.processStarts(event.instance))];
      case "process-ended": {
        const cutOff = bars.heldBy(event.instance, event.left);
        const names = cutOff.map((id) => pen.named(id));
        const note = pen.across(event, words.processEnds(event.instance, names));
        return [note, ...cutOff.flatMap((id) => bars.endAll(id))];
      }
      case "failed":
        return [pen.across(event, words.crashes(shortError(event.error)))];
      case "timer-fired":
      case "console":
      case "ended":
        return [];
    }
  }

  /** Ends the bars that still stand. */
  close(): Line[] {
    return this.bars.close();
  }

  private arrival(event: Extract<TraceEvent, { kind: "update-arrived" }>): Line {
    const { pen } = this;
    const { at, update, from, chat, text, type } = event;
    const group = chat === null || chat.id === from.id ? null : short(chat.name);
    const said = short(text);
    const what = pen.by(from.name, pen.words.sends(said, type, group));
    return {
      kind: "message",
      from: pen.columns.person(from.id),
      to: pen.columns.update(update),
      arrow: "-)",
      // What is called as it reads needs no name before it.
      text: pen.cast.name(update) === said ? pen.words.at(at, what) : pen.line(at, update, what),
    };
  }

  /** Whether the same step tells more of an update: then it need not be told that it begins. */
  private goesOn(update: number, index: number): boolean {
    const { step } = this.trace[index]!;
    for (let i = index + 1; this.trace[i]?.step === step; i++) {
      const event = this.trace[i]!;
      if (!("update" in event) || event.update !== update) continue;
      if (event.kind === "constraint-entered" && event.behind.length > 0) return true;
      if (event.kind === "read-requested" || event.kind === "write-requested") return true;
    }
    return false;
  }
}
