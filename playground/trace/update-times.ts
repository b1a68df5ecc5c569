import type { TraceEvent } from "./events.js";
import { rounded } from "./quantiles.js";

/** What an update went through: virtual ms since the start of the run, null for never. */
export interface UpdateTimes {
  readonly id: number;
  readonly user: number;
  readonly arrived: number;
  /** Its handler first got to work. */
  readonly begun: number | null;
  /** The first call with a `chat_id` on its behalf succeeded. */
  readonly answered: number | null;
  /** Its last run settled; null while it runs again. */
  readonly finished: number | null;
  readonly failed: boolean;
  /** Telegram gave it to the bot. */
  readonly fetched: boolean;
  /** Runs of the handler: above 1 when it was delivered again. */
  readonly starts: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** `settled`: its handler is known to be at work, so later holds are part of the work. */
type Entry = Writable<UpdateTimes> & { settled: boolean };

/**
 * Notes the moments of every update. A handler gets to work when it starts, or
 * when `sequentialize()` lets it pass if that held it back before it did
 * anything that takes time: a storage operation, a call, a timer.
 */
export class UpdateTimesCollector {
  private readonly entries = new Map<number, Entry>();
  /** The users who wrote, by id, in order of appearance. */
  readonly users = new Map<number, string>();
  /** Calls under way that would be an answer, by operation. */
  private readonly answers = new Set<number>();

  /** One entry for each update, in order of arrival. */
  get updates(): Iterable<UpdateTimes> {
    return this.entries.values();
  }

  take(event: TraceEvent): void {
    switch (event.kind) {
      case "update-arrived":
        return this.arrive(event.update, event.from.id, event.from.name, rounded(event.at));
      case "call-completed":
        for (const id of event.delivered ?? []) this.change(id, (entry) => (entry.fetched = true));
        if (!this.answers.delete(event.operation) || !event.ok) return;
        return this.change(event.update, (entry) => (entry.answered ??= rounded(event.at)));
      case "call-requested":
        if (event.update !== null && event.payload.chat_id !== undefined) {
          this.answers.add(event.operation);
        }
    }
    if ("update" in event) this.change(event.update, (entry) => progress(entry, event));
  }

  private arrive(id: number, user: number, name: string, arrived: number): void {
    if (!this.users.has(user)) this.users.set(user, name);
    const never = { begun: null, answered: null, finished: null };
    const nothing = { failed: false, fetched: false, starts: 0, settled: false };
    this.entries.set(id, { id, user, arrived, ...never, ...nothing });
  }

  private change(id: number | null, how: (entry: Entry) => void): void {
    const entry = id === null ? undefined : this.entries.get(id);
    if (entry !== undefined) how(entry);
  }
}

/** What an event on behalf of an update means for it. */
function progress(entry: Entry, event: TraceEvent): void {
  const at = rounded(event.at);
  switch (event.kind) {
    case "webhook-sent":
      if (event.instance !== null) entry.fetched = true;
      return;
    case "update-started":
      entry.starts++;
      entry.fetched = true;
      entry.finished = null;
      entry.failed = false;
      // A first run that nothing holds has been at work ever since.
      if (entry.begun === null) entry.begun = at;
      else entry.settled = true;
      return;
    case "constraint-entered":
      if (!entry.settled && event.behind.length > 0) entry.begun = null;
      return;
    case "constraint-passed":
      if (!entry.settled) entry.begun ??= at;
      return;
    case "update-finished":
      entry.finished = at;
      entry.failed = event.outcome === "error";
      entry.settled = entry.begun !== null;
      return;
    case "read-requested":
    case "write-requested":
    case "call-requested":
    case "timer-fired":
      entry.settled ||= entry.begun !== null;
  }
}
