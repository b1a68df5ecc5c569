import type { Branch } from "./explorer.js";

/** Where time order itself begins. */
export const START: Branch = { picks: [], length: 0, next: null, deviations: 0 };

/** The schedules that are still to be run: fewest deviations first, among equals the newest. */
export class Frontier {
  private readonly branches: Branch[][] = [[START]];
  private lowest = 0;
  private skipped = false;

  /** With more than `bound` deviations nothing is run; any number when null. */
  constructor(private readonly bound: number | null = null) {}

  /** Whether everything was run but what the bound forbade. */
  get bounded(): boolean {
    return this.skipped;
  }

  get empty(): boolean {
    return this.branches.every((ones) => ones.length === 0);
  }

  add(branch: Branch): void {
    const { deviations } = branch;
    if (this.bound !== null && deviations > this.bound) {
      this.skipped = true;
      return;
    }
    while (this.branches.length <= deviations) this.branches.push([]);
    this.branches[deviations]!.push(branch);
  }

  take(): Branch | undefined {
    while (this.branches[this.lowest]?.length === 0) this.lowest++;
    return this.branches[this.lowest]?.pop();
  }
}
