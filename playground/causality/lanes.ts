/** Who is inside one `sequentialize()`, between entry and end, by constraint. */
export class Lanes {
  private readonly lanes = new Map<string, Set<number>>();
  private readonly held = new Map<number, readonly string[]>();

  /** Lets an update in. Returns the updates that share a constraint with it, in order of entry. */
  enter(update: number, constraints: readonly string[]): number[] {
    const behind: number[] = [];
    for (const constraint of constraints) {
      const lane = this.lanes.get(constraint);
      if (lane === undefined) this.lanes.set(constraint, new Set([update]));
      else {
        for (const one of lane) if (one !== update && !behind.includes(one)) behind.push(one);
        lane.add(update);
      }
    }
    this.held.set(update, constraints);
    return behind;
  }

  leave(update: number): void {
    for (const constraint of this.held.get(update) ?? []) {
      const lane = this.lanes.get(constraint);
      lane?.delete(update);
      if (lane?.size === 0) this.lanes.delete(constraint);
    }
    this.held.delete(update);
  }
}
