/** Who is inside one `sequentialize()`, between entry and end, by constraint. */
export class Lanes {
  /** In order of entry. Empty lanes stay: a map whose entries come and go costs more. */
  private readonly lanes = new Map<string, number[]>();

  /** Lets an update in. Returns the updates that share a constraint with it, in order of entry. */
  enter(update: number, constraints: readonly string[]): number[] {
    const behind: number[] = [];
    for (const constraint of constraints) {
      let lane = this.lanes.get(constraint);
      if (lane === undefined) this.lanes.set(constraint, (lane = []));
      for (const one of lane) if (one !== update && !behind.includes(one)) behind.push(one);
      if (!lane.includes(update)) lane.push(update);
    }
    return behind;
  }

  /** Lets an update out, which entered with these constraints. */
  leave(update: number, constraints: readonly string[]): void {
    for (const constraint of constraints) {
      const lane = this.lanes.get(constraint);
      const place = lane?.indexOf(update) ?? -1;
      if (place !== -1) lane!.splice(place, 1);
    }
  }
}
