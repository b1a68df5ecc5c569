import type { TraceEvent } from "../trace/events.js";

/** The updates that nobody has finished. */
export class OpenUpdates {
  /** Whether a process has begun it. */
  private readonly begun = new Map<number, boolean>();

  get size(): number {
    return this.begun.size;
  }

  take(event: TraceEvent): void {
    if (event.kind === "update-finished" || event.kind === "update-dropped")
      this.begun.delete(event.update);
    else if (event.kind === "update-started") this.begun.set(event.update, true);
    else if (event.kind === "update-arrived") this.begun.set(event.update, false);
  }

  /** No process is left: what was begun will only come again if Telegram still has it. */
  cut(): void {
    for (const [update, begun] of this.begun) if (begun) this.begun.delete(update);
  }
}
