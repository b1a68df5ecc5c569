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
  tools: "The editor",
  smaller: "Smaller letters",
  larger: "Larger letters",
  find: "Find",
  shortcuts: {
    title: "Shortcuts",
    run: "run",
    find: "find",
    format: "lay out",
    complete: "complete",
    comment: "comment the line",
    rename: "rename",
    next: "go to the next problem",
    all: "all commands",
    indent: "indent",
    leave: "leave the editor",
  },
  stays: {
    touch: "On a touch screen there is a plain editor: everything works but types.",
    failed:
      "The large editor could not be loaded. This plain one does all the rest: it lacks types alone. Reload the page to try again.",
  },
  withoutTypes: (detail) =>
    `The types could not be fetched (${detail}): the editor sees errors of syntax alone. Reload the page to try again.`,
  types: (detail, code) => {
    const said = `TypeScript says: “${detail}”`;
    if (code < 2000) return `The program cannot be understood like this. ${said}`;
    if (code === 2307 || code === 2792) return `The simulation does not have that module. ${said}`;
    if (code >= 8000 && code < 9000) return `That is TypeScript, and this is JavaScript. ${said}`;
    return `The types do not fit, although the program can be run. ${said}`;
  },
  more: (count) => `and ${count} more`,
  // Monaco speaks English.
  monaco: async () => undefined,
};
