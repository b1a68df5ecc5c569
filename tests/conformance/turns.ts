/** Lets so many at once have their turn, in the order in which they ask for it. */
export class Turns {
  private readonly waiting: { readonly share: number; readonly begin: () => void }[] = [];
  private free: number;

  constructor(private readonly atOnce: number) {
    this.free = atOnce;
  }

  /** Runs something among others; or alone, once those that run have ended. */
  async take<T>(run: () => Promise<T>, alone = false): Promise<T> {
    const share = alone ? this.atOnce : 1;
    await new Promise<void>((begin) => {
      this.waiting.push({ share, begin });
      this.admit();
    });
    try {
      return await run();
    } finally {
      this.free += share;
      this.admit();
    }
  }

  private admit(): void {
    while (this.waiting.length > 0 && this.waiting[0]!.share <= this.free) {
      const { share, begin } = this.waiting.shift()!;
      this.free -= share;
      begin();
    }
  }
}
