import type { hovers as es } from "../es/hovers.js";

/** The types that one sees by pointing at an identifier of the code. */
export const hovers: typeof es = {
  of: (name) => `Type of “${name}”`,
  previous: "Previous identifier",
  next: "Next identifier",
  place: (place, all) => `${place} of ${all}`,
  close: "Close",
};
