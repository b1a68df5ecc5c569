import type { example as es } from "../es/example.js";

/** “Run” and “Edit” below a code group. */
export const example: typeof es = {
  label: "Try this code",
  run: "Run",
  again: "Run again",
  edit: "Edit",
  types: "Show the types",
  playground: "/en/playground",
};
