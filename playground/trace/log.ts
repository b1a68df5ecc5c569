import { Chunk, SIZE, WIDTH } from "./chunk.js";
import type { EventBody, Party, Trace, TraceEvent } from "./events.js";

/** Kinds that are stored in columns; every other event is stored as it is. */
const KINDS = [
  "other",
  "update-arrived",
  "update-started",
  "constraint-entered",
  "constraint-passed",
  "update-finished",
  "read-requested",
  "read-completed",
  "write-requested",
  "write-completed",
  "call-requested",
  "call-completed",
  "timer-fired",
] as const satisfies readonly (EventBody["kind"] | "other")[];

const CODES = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<
  (typeof KINDS)[number],
  number
>;

/** Stands for null and for what is absent: all numbers in a trace are 0 or more, or chats'. */
const NONE = -1;

/**
 * A trace under way, in columns: a run of 100,000 updates makes a million
 * events, and as objects they would cost the garbage collector more than the
 * run itself. Events are made when they are read, the same each time.
 */
export class TraceLog implements Iterable<TraceEvent> {
  private readonly chunks: Chunk[] = [];
  private chunk = new Chunk();
  private count = 0;
  /** People and chats by id, which differ. */
  private readonly parties = new Map<number, Party>();

  get length(): number {
    return this.count;
  }

  push(event: TraceEvent): void {
    // Each case reads its own events, which have one shape.
    switch (event.kind) {
      case "update-arrived": {
        const { step, at, update, from, chat, text, type } = event;
        if (type !== undefined || chat === null) break;
        this.meet(from);
        this.meet(chat);
        return this.put(
          CODES["update-arrived"],
          step,
          at,
          update,
          NONE,
          from.id,
          chat.id,
          text,
          null,
        );
      }
      case "update-started": {
        const { step, at, update } = event;
        return this.put(CODES["update-started"], step, at, update, NONE, NONE, NONE, null, null);
      }
      case "constraint-passed": {
        const { step, at, update } = event;
        return this.put(CODES["constraint-passed"], step, at, update, NONE, NONE, NONE, null, null);
      }
      case "constraint-entered": {
        const { step, at, update, constraints, behind } = event;
        const code = CODES["constraint-entered"];
        return this.put(code, step, at, update, NONE, NONE, NONE, constraints, behind);
      }
      case "update-finished": {
        const { step, at, update, outcome } = event;
        if (outcome !== "ok") break;
        return this.put(CODES["update-finished"], step, at, update, NONE, NONE, NONE, null, null);
      }
      case "read-requested": {
        const { step, at, update, operation, key } = event;
        const code = CODES["read-requested"];
        return this.put(code, step, at, update, operation, NONE, NONE, key, null);
      }
      case "read-completed": {
        const { step, at, update, operation, key, version, value } = event;
        const code = CODES["read-completed"];
        return this.put(code, step, at, update, operation, version, NONE, key, value);
      }
      case "write-requested": {
        const { step, at, update, operation, key, value } = event;
        const code = CODES["write-requested"];
        return this.put(code, step, at, update, operation, NONE, NONE, key, value);
      }
      case "write-completed": {
        const { step, at, update, operation, key, version, seen, value } = event;
        const code = CODES["write-completed"];
        return this.put(code, step, at, update, operation, version, seen ?? NONE, key, value);
      }
      case "call-requested": {
        const { step, at, update, operation, method, payload } = event;
        const code = CODES["call-requested"];
        return this.put(code, step, at, update, operation, NONE, NONE, method, payload);
      }
      case "call-completed": {
        const { step, at, update, operation, method, ok, error, delivered } = event;
        if (!ok || error !== undefined) break;
        const code = CODES["call-completed"];
        return this.put(code, step, at, update, operation, NONE, NONE, method, delivered);
      }
      case "timer-fired": {
        const { step, at, update, operation } = event;
        const code = CODES["timer-fired"];
        return this.put(code, step, at, update, operation, NONE, NONE, null, null);
      }
    }
    this.put(CODES.other, event.step, event.at, NONE, NONE, NONE, NONE, event, null);
  }

  /** The event at a place, from 0. */
  at(place: number): TraceEvent {
    const chunk = this.chunks[Math.floor(place / SIZE)] ?? this.chunk;
    const { numbers } = chunk;
    const index = place % SIZE;
    const row = index * WIDTH;
    const kind = KINDS[numbers[row]!]!;
    const first = chunk.first[index];
    if (kind === "other") return first as TraceEvent;
    const second = chunk.second[index];
    const at = chunk.times[index]!;
    const step = numbers[row + 1]!;
    const update = optional(numbers[row + 2]!);
    const operation = numbers[row + 3]!;
    const head = { step, at, kind };
    switch (kind) {
      case "update-arrived": {
        const from = this.parties.get(numbers[row + 4]!);
        const chat = this.parties.get(numbers[row + 5]!);
        return { ...head, update, from, chat, text: first } as TraceEvent;
      }
      case "update-started":
      case "constraint-passed":
        return { ...head, update } as TraceEvent;
      case "constraint-entered":
        return { ...head, update, constraints: first, behind: second } as TraceEvent;
      case "update-finished":
        return { ...head, update, outcome: "ok" } as TraceEvent;
      case "timer-fired":
        return { ...head, operation, update } as TraceEvent;
      case "read-requested":
        return { ...head, operation, update, key: first } as TraceEvent;
      case "read-completed":
        return {
          ...head,
          operation,
          update,
          key: first,
          version: numbers[row + 4]!,
          ...given("value", second),
        } as TraceEvent;
      case "write-requested":
        return { ...head, operation, update, key: first, ...given("value", second) } as TraceEvent;
      case "write-completed":
        return {
          ...head,
          operation,
          update,
          key: first,
          version: numbers[row + 4]!,
          seen: optional(numbers[row + 5]!),
          ...given("value", second),
        } as TraceEvent;
      case "call-requested":
        return { ...head, operation, update, method: first, payload: second } as TraceEvent;
      case "call-completed":
        return {
          ...head,
          operation,
          update,
          method: first,
          ok: true,
          ...given("delivered", second),
        } as TraceEvent;
    }
  }

  *[Symbol.iterator](): Generator<TraceEvent> {
    for (let place = 0; place < this.length; place++) yield this.at(place);
  }

  /** All events, as plain JSON. */
  toArray(): Trace {
    return Array.from({ length: this.length }, (_, place) => this.at(place));
  }

  private put(
    code: number,
    step: number,
    at: number,
    update: number | null,
    operation: number,
    third: number,
    fourth: number,
    first: unknown,
    second: unknown,
  ): void {
    const index = this.count++ % SIZE;
    if (index === 0 && this.count > 1) {
      this.chunks.push(this.chunk);
      this.chunk = new Chunk();
    }
    const { chunk } = this;
    const { numbers } = chunk;
    const row = index * WIDTH;
    numbers[row] = code;
    numbers[row + 1] = step;
    numbers[row + 2] = update ?? NONE;
    numbers[row + 3] = operation;
    numbers[row + 4] = third;
    numbers[row + 5] = fourth;
    chunk.times[index] = at;
    chunk.first.push(first);
    chunk.second.push(second);
  }

  private meet(party: Party): void {
    if (!this.parties.has(party.id)) this.parties.set(party.id, party);
  }
}

function optional(number: number): number | null {
  return number === NONE ? null : number;
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
