import type { Completion, Edge, Pending } from "../../playground/telegram/edge.js";
import { TelegramServer, type ApiAnswer } from "../../playground/telegram/server.js";
import type { TelegramArrival } from "../../playground/telegram/arrivals.js";
import type { TraceEvent } from "../../playground/trace/events.js";

type Kind = TraceEvent["kind"];
type Recorded<K extends Kind> = Extract<TraceEvent, { kind: K }>;

interface Entry {
  at: number;
  readonly id: number;
  essential: boolean;
  /** Set when it was delivered or cancelled. */
  over: boolean;
  readonly deliver: () => void;
}

/** Virtual time and a trace, without any program: completions in order of (time, request). */
export class TestEdge implements Edge {
  readonly events: TraceEvent[] = [];
  readonly step = 0;
  /** A binary heap; what is over stays until it comes to the top. */
  private readonly heap: Entry[] = [];
  private time = 0;
  private nextId = 1;
  private essentials = 0;

  now(): number {
    return this.time;
  }

  takeId(): number {
    return this.nextId++;
  }

  later({ delay, deliver, idle = false }: Completion, id = this.takeId()): Pending {
    let entry: Entry = { at: this.time + delay, id, essential: !idle, over: false, deliver };
    this.add(entry);
    return {
      id,
      hasten: (ms) => {
        if (entry.over) return;
        this.end(entry);
        entry = { ...entry, at: this.time + ms, essential: true, over: false };
        this.add(entry);
      },
      cancel: () => this.end(entry),
    };
  }

  record(event: TraceEvent): void {
    this.events.push(event);
  }

  /** Whether a run would have to wait for something. */
  get busy(): boolean {
    return this.essentials > 0;
  }

  /** Delivers what is due by `time`, and lets it be that time. */
  runUntil(time: number): void {
    while ((this.next()?.at ?? Infinity) <= time) this.deliver();
    this.time = Math.max(this.time, time);
  }

  /** Delivers one completion; false when there is none. */
  advance(): boolean {
    if (this.next() === undefined) return false;
    this.deliver();
    return true;
  }

  /** Delivers for as long as a run would have to wait for something. */
  settle(): void {
    while (this.busy) this.deliver();
  }

  of<K extends Kind>(kind: K): Recorded<K>[] {
    return this.events.filter((event): event is Recorded<K> => event.kind === kind);
  }

  private deliver(): void {
    const entry = this.next()!;
    this.pop();
    this.end(entry);
    this.time = Math.max(this.time, entry.at);
    entry.deliver();
  }

  private end(entry: Entry): void {
    if (!entry.over && entry.essential) this.essentials--;
    entry.over = true;
  }

  private next(): Entry | undefined {
    while (this.heap[0]?.over === true) this.pop();
    return this.heap[0];
  }

  private add(entry: Entry): void {
    const { heap } = this;
    if (entry.essential) this.essentials++;
    let slot = heap.push(entry) - 1;
    while (slot > 0 && before(entry, heap[(slot - 1) >> 1]!)) {
      heap[slot] = heap[(slot - 1) >> 1]!;
      slot = (slot - 1) >> 1;
    }
    heap[slot] = entry;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[slot] = heap[child]!;
      slot = child;
    }
    heap[slot] = last;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}

/** Ms of a round trip in these tests. */
export const LATENCY = 20;

/** A Telegram with somebody who plays the bot. */
export function createTelegram(options: ConstructorParameters<typeof TelegramServer>[2] = {}) {
  const edge = new TestEdge();
  const server = new TelegramServer(edge, () => LATENCY, options);
  /** Calls a method and waits for its answer. */
  const call = (method: string, payload: Record<string, unknown> = {}, token?: string) => {
    let answer: ApiAnswer | undefined;
    server.call(method, payload, null, (given) => (answer = given), token);
    while (answer === undefined) {
      if (!edge.advance()) throw new Error(`${method} was never answered`);
    }
    return answer;
  };
  /** The result of a call that must succeed. */
  const result = <T = Record<string, unknown>>(
    method: string,
    payload: Record<string, unknown> = {},
  ): T => {
    const answer = call(method, payload);
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result as T;
  };
  /** The description of a call's error 400. */
  const problem = (method: string, payload: Record<string, unknown> = {}): string => {
    const answer = call(method, payload);
    if (answer.ok || answer.error_code !== 400) throw new Error(JSON.stringify(answer));
    return answer.description;
  };
  const write = (from: string, text: string, chat?: string) =>
    server.receive({ at: edge.now(), from, text, ...(chat === undefined ? {} : { chat }) });
  const happens = (arrival: Omit<TelegramArrival, "at"> & Record<string, unknown>) =>
    server.receive({ at: edge.now(), ...arrival } as TelegramArrival);
  const poll = (payload: Record<string, unknown> = {}) =>
    result<Record<string, unknown>[]>("getUpdates", payload);
  return { edge, server, call, result, problem, write, happens, poll };
}

/** A bot that Alice has written to, in private (1: "hi") and in a group (1: "hi all"). */
export function greeted() {
  const telegram = createTelegram();
  telegram.write("Alice", "hi");
  telegram.write("Alice", "hi all", "Team");
  const send = (payload: Record<string, unknown> = {}) =>
    telegram.result("sendMessage", { chat_id: 101, text: "hello", ...payload });
  return { ...telegram, send };
}
