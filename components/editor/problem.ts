/** How grave a problem is. */
export type Severity = "error" | "warning" | "info";

/** A place in the code: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something to say about a place of the code. */
export interface Mark extends Place {
  readonly message: string;
  readonly severity: Severity;
}

/** A mark, and who says it: the page (the compiler, a run), or the editor's own look at the types. */
export interface Problem extends Mark {
  readonly source: "page" | "types";
}

/** How an editor is spoken to, whichever it is. */
export interface EditorHandle {
  focus(): void;
  /** Shows a place of the code, and puts the cursor there. */
  reveal(line: number, column: number): void;
  /** Lays the code out anew; resolves when it is done. */
  format(): Promise<void>;
  /** What there is to say about the code as it stands now. */
  problems(): Promise<Problem[]>;
}
