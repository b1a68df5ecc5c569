import { isSignal, type Arrival } from "../telegram/arrivals.js";
import type { Agenda } from "../time/agenda.js";

interface Numbered {
  readonly arrival: Arrival;
  readonly id: number;
}

/**
 * What people and the operating system do, in its order: each arrival brings the
 * one after it to the agenda, so that a long queue of them costs nothing. Their
 * operations bear the numbers of their places in the list, from 1.
 */
export class Timetable {
  private next = 0;
  private readonly entries: readonly Numbered[];

  constructor(
    arrivals: readonly Arrival[],
    private readonly agenda: Agenda,
    private readonly happen: (arrival: Arrival) => void,
  ) {
    agenda.reserve(arrivals.length);
    this.entries = arrivals
      .map((arrival, index) => ({ arrival, id: index + 1 }))
      .sort((a, b) => a.arrival.at - b.arrival.at || a.id - b.id);
    this.announce();
  }

  /** How many arrivals are on the agenda. */
  get pending(): 0 | 1 {
    return this.next < this.entries.length ? 1 : 0;
  }

  private announce(): void {
    const entry = this.entries[this.next];
    if (entry === undefined) return;
    const { arrival, id } = entry;
    const deliver = () => {
      this.next++;
      this.announce();
      this.happen(arrival);
    };
    const kind = isSignal(arrival) ? "signal" : "arrival";
    const delay = arrival.at - this.agenda.now;
    this.agenda.add({ kind, delay, update: null, touches: { kind: "telegram" }, deliver }, id);
  }
}
