/** What is asked of one run besides its settings: plain JSON. */
export interface RunOptions {
  /** Whether events shall tell which line of the program they come from. */
  readonly lines?: boolean;
}
