import type { Caution } from "../../playground/share/cautions.js";
import type { share as es } from "../es/share.js";
import { count, list } from "./words.js";

const where = (place: Caution["where"]) =>
  place === "title" ? "The title" : place === "arrivals" ? "What people write" : `Line ${place}`;

/** Sharing what one does in the playground. */
export const share: typeof es = {
  open: "Open in Carrera",
  tooLong: (messengers, characters) =>
    `The link has ${count.format(characters)} characters and no room in a message of ${list(messengers)}. Share the file, or take code or messages away.`,
  foreign: "This program comes from a link: somebody else wrote it. Read it before you run it.",
  cautions: {
    direction: (place) =>
      `${where(place)} has characters that change the direction of the text: it can read in another order than it runs in.`,
    invisible: (place) => `${where(place)} has characters that nobody sees.`,
    halves: (place) => `${where(place)} has halves of characters, which show as something else.`,
  },
};
