import type { EventBody, Trace, TraceEvent } from "./events.js";

/** Kinds that are stored in columns; every other event is stored as it is. */
const KINDS = [
  "other",
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

/** Numbers of an event: code, step, update, operation, and two of the kind's own. */
const WIDTH = 6;
/** Stands for null and for what is absent: all numbers in a trace are 0 or more. */
const NONE = -1;

/**
 * A trace under way, in columns: a run of 100,000 updates makes a million
 * events, and as objects they would cost the garbage collector more than the
 * run itself. Events are made when they are read, the same each time.
 */
export class TraceLog implements Iterable<TraceEvent> {
  private numbers = new Int32Array(1024 * WIDTH);
  private times = new Float64Array(1024);
  private readonly first: unknown[] = [];
  private readonly second: unknown[] = [];

  get length(): number {
    return this.first.length;
  }

  push(event: TraceEvent): void {
    switch (event.kind) {
      case "update-started":
        return this.put(CODES[event.kind], event, event.update, NONE, NONE, NONE, null, null);
      case "constraint-passed":
        return this.put(CODES[event.kind], event, event.update, NONE, NONE, NONE, null, null);
      case "constraint-entered": {
        const { update, constraints, behind } = event;
        return this.put(CODES[event.kind], event, update, NONE, NONE, NONE, constraints, behind);
      }
      case "update-finished":
        if (event.outcome !== "ok") break;
        return this.put(CODES[event.kind], event, event.update, NONE, NONE, NONE, null, null);
      case "read-requested": {
        const { update, operation, key } = event;
        return this.put(CODES[event.kind], event, update, operation, NONE, NONE, key, null);
      }
      case "read-completed": {
        const { update, operation, key, version, value } = event;
        return this.put(CODES[event.kind], event, update, operation, version, NONE, key, value);
      }
      case "write-requested": {
        const { update, operation, key, value } = event;
        return this.put(CODES[event.kind], event, update, operation, NONE, NONE, key, value);
      }
      case "write-completed": {
        const { update, operation, key, version, seen, value } = event;
        const last = seen ?? NONE;
        return this.put(CODES[event.kind], event, update, operation, version, last, key, value);
      }
      case "call-requested": {
        const { update, operation, method, payload } = event;
        return this.put(CODES[event.kind], event, update, operation, NONE, NONE, method, payload);
      }
      case "call-completed": {
        const { update, operation, method, ok, error, delivered } = event;
        if (!ok || error !== undefined) break;
        return this.put(CODES[event.kind], event, update, operation, NONE, NONE, method, delivered);
      }
      case "timer-fired":
        return this.put(
          CODES[event.kind],
          event,
          event.update,
          event.operation,
          NONE,
          NONE,
          null,
          null,
        );
    }
    this.put(CODES.other, event, NONE, NONE, NONE, NONE, event, null);
  }

  /** The event at a place, from 0. */
  at(place: number): TraceEvent {
    const { numbers } = this;
    const row = place * WIDTH;
    const kind = KINDS[numbers[row]!]!;
    const first = this.first[place];
    if (kind === "other") return first as TraceEvent;
    const second = this.second[place];
    const at = this.times[place]!;
    const step = numbers[row + 1]!;
    const update = optional(numbers[row + 2]!);
    const operation = numbers[row + 3]!;
    const head = { step, at, kind };
    switch (kind) {
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
    { step, at }: TraceEvent,
    update: number | null,
    operation: number,
    third: number,
    fourth: number,
    first: unknown,
    second: unknown,
  ): void {
    const place = this.first.length;
    if (place === this.times.length) this.grow();
    const { numbers } = this;
    const row = place * WIDTH;
    numbers[row] = code;
    numbers[row + 1] = step;
    numbers[row + 2] = update ?? NONE;
    numbers[row + 3] = operation;
    numbers[row + 4] = third;
    numbers[row + 5] = fourth;
    this.times[place] = at;
    this.first.push(first);
    this.second.push(second);
  }

  private grow(): void {
    const numbers = new Int32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const times = new Float64Array(this.times.length * 2);
    times.set(this.times);
    this.times = times;
  }
}

function optional(number: number): number | null {
  return number === NONE ? null : number;
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
