import type { conformance } from "../../locales/es/conformance.js";

/** A bot that runs in the simulation and in reality, and what is the same of it. */
export interface ComparedCase {
  readonly name: string;
  readonly mode: keyof typeof conformance.modes;
  readonly lost: number;
  /** Whether its name leads to its program in the playground. */
  readonly inPlayground: boolean;
  /** Where the two are known to differ. */
  readonly known?: keyof typeof conformance.known;
}

export interface CaseGroup {
  readonly group: keyof typeof conformance.groups;
  readonly cases: readonly ComparedCase[];
}
