import type { TraceEvent, WriteCompleted } from "../events.js";
import { LostWriteDetector } from "../hazards.js";
import { show } from "../show.js";
import type { Line } from "./mermaid-lines.js";
import { short, type MermaidPen } from "./mermaid-pen.js";

export type StorageEvent = Extract<
  TraceEvent,
  {
    kind:
      "read-requested" | "read-completed" | "write-requested" | "write-completed" | "write-refused";
  }
>;

type Answered = Exclude<StorageEvent, { kind: "read-requested" | "write-requested" }>;

/** Tells what goes to the database and what comes back; a write that loses one stands on red ground. */
export class MermaidStorage {
  private readonly losses = new LostWriteDetector();
  /** The operations under way, by update. */
  private readonly underWay = new Map<number | null, Set<number>>();
  /** Those that had company: what comes back says to which session it belongs. */
  private readonly crowded = new Set<number>();

  constructor(private readonly pen: MermaidPen) {}

  /** Writes lost so far. */
  get lost(): number {
    return this.losses.findings.length;
  }

  tell(event: StorageEvent): Line[] {
    const { pen } = this;
    const { words } = pen;
    const { database } = pen.columns;
    const { update } = event;
    const session = this.session(event.key);
    if (event.kind === "read-requested") {
      this.ask(event);
      return [pen.out(event, update, database, words.asks(session))];
    }
    if (event.kind === "write-requested") {
      this.ask(event);
      const text = words.saves(session, valueOf(event.value));
      return [pen.out(event, update, database, text)];
    }
    const answer = this.answer(event);
    const text = this.answered(event) ? words.of(session, answer) : answer;
    if (event.kind === "write-refused") return [pen.back(event, update, database, text, "--x")];
    const line = pen.back(event, update, database, text);
    return event.kind === "read-completed" ? [line] : this.stored(event, line);
  }

  private answer(event: Answered): string {
    const { words } = this.pen;
    switch (event.kind) {
      case "read-completed":
        return words.reads(valueOf(event.value), event.version);
      case "write-completed":
        return words.stored(event.version);
      case "write-refused":
        return words.refused(event.expected, event.version);
    }
  }

  private stored(event: WriteCompleted & TraceEvent, line: Line): Line[] {
    const { pen, losses } = this;
    const before = this.lost;
    losses.take(event);
    const gone = losses.findings
      .slice(before)
      .map(({ overwrote }) => pen.named(overwrote) ?? pen.words.program);
    if (gone.length === 0) return [line];
    const note = pen.across(event, pen.words.lost(pen.named(event.update), gone));
    return [{ kind: "alarm" }, line, note, { kind: "alarm-over" }];
  }

  private ask({ update, operation }: StorageEvent): void {
    const operations = this.underWay.get(update) ?? new Set();
    this.underWay.set(update, operations.add(operation));
    if (operations.size > 1) for (const one of operations) this.crowded.add(one);
  }

  /** Whether the update had asked for something else as well. */
  private answered({ update, operation }: StorageEvent): boolean {
    this.underWay.get(update)?.delete(operation);
    return this.crowded.delete(operation);
  }

  private session(key: string): string {
    const { cast, words } = this.pen;
    const owner = cast.ownerOf(key);
    return owner === undefined
      ? words.keyed(short(cast.keyName(key)))
      : words.session(short(owner));
  }
}

function valueOf(value: unknown): string | undefined {
  const shown = show(value);
  return shown === undefined ? undefined : short(shown);
}
