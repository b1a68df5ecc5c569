/** The declarations that the editor knows: plain JSON, made when the site is built. */
export interface Types {
  /** Texts of declaration files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the modules that a program imports are declared, by canonical name. */
  readonly modules: Readonly<Record<string, string>>;
  /** For each file what its own imports lead to, by specifier. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the page tells a worker for the editor before all else: `null` when the types did not come. */
export interface TypesMessage {
  readonly types: string | null;
}

export function isTypesMessage(data: unknown): data is TypesMessage {
  return typeof data === "object" && data !== null && "types" in data;
}
