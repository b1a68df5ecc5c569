import type { Columns } from "./mermaid-columns.js";
import type { Line } from "./mermaid-lines.js";

/**
 * The bars that stand on a column while its update is in the bot's hands, one
 * for each run of its handler. Where all updates share a column there are none.
 */
export class MermaidBars {
  private readonly counts = new Map<number, number>();
  private readonly begun = new Set<number>();
  /** The process that Telegram gave an update to, by the update's id. */
  private readonly processes = new Map<number, number>();

  constructor(private readonly columns: Columns) {}

  /** Whether an update began before, and no webhook's request brings it again. */
  isAgain(update: number): boolean {
    return this.begun.has(update) && !this.processes.has(update);
  }

  begin(update: number): Line[] {
    this.begun.add(update);
    this.counts.set(update, (this.counts.get(update) ?? 0) + 1);
    return this.lines(update, "activate", 1);
  }

  end(update: number): Line[] {
    const count = this.counts.get(update) ?? 0;
    if (count > 1) this.counts.set(update, count - 1);
    else this.counts.delete(update);
    return this.lines(update, "deactivate", Math.min(count, 1));
  }

  give(update: number, instance: number): void {
    this.processes.set(update, instance);
  }

  /** The updates that a process had in its hands when it ended, as far as the trace tells. */
  heldBy(instance: number, left: number): number[] {
    const all = [...this.counts.keys()];
    return left === 0 ? all : all.filter((update) => this.processes.get(update) === instance);
  }

  /** Ends all bars of an update. */
  endAll(update: number): Line[] {
    const count = this.counts.get(update) ?? 0;
    this.counts.delete(update);
    return this.lines(update, "deactivate", count);
  }

  /** Ends what still stands: Mermaid draws no bar without an end. */
  close(): Line[] {
    return [...this.counts.keys()].flatMap((update) => this.endAll(update));
  }

  private lines(update: number, kind: "activate" | "deactivate", count: number): Line[] {
    if (this.columns.manyUpdates) return [];
    return Array.from({ length: count }, () => ({ kind, who: this.columns.update(update) }));
  }
}
