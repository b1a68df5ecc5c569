/** Whom running code works for. */
export interface Context {
  /** Null outside of any update. */
  readonly update: number | null;
  /** The 1-based line of the visitor's source; 0 for none, and where nobody asked for lines. */
  readonly line: number;
}

/** What runs for no update, and comes from no line of the program. */
export const nowhere: Context = { update: null, line: 0 };
