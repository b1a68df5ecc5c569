import type { editor as es } from "../es/editor.js";

/** The code editor. */
export const editor: typeof es = {
  label: (file) => `Code of ${file}`,
  keys: "Tab indents the line. To leave with the keyboard, press Esc and then Tab.",
  run: "Run",
  line: (line) => `line ${line}`,
  place: (line, column) => `line ${line}, column ${column}`,
  severity: { error: "Error", warning: "Warning", info: "Note" },
  problems: (count) =>
    count === 0 ? "No problems" : count === 1 ? "1 problem" : `${count} problems`,
  more: (count) => `and ${count} more`,
};
