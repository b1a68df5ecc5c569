/** A program below two lines: its file's name, as Twoslash wants to be told, and what it imports besides. */
export const withLines = (file: string, imports: string, text: string) =>
  `// @filename: ${file}\n${imports}\n${text}`;

/** The lines that `withLines` adds. */
export const LINES_ABOVE = 2;
