/**
 * Does one job at a time, and of those that wait only the newest: whoever drags
 * a slider asks for more runs than can be done. What jobs bring comes in the
 * order of asking, and the last one asked for is always done. A job handles its
 * own errors; `replaced` tells a long one that a newer one waits.
 */
export class Newest {
  private next: Job | null = null;
  private working = false;

  ask(job: Job): void {
    this.next = job;
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    try {
      while (this.next !== null) {
        const job = this.next;
        this.next = null;
        await job(() => this.next !== null);
      }
    } finally {
      this.working = false;
    }
  }
}

export type Job = (replaced: () => boolean) => Promise<void>;
