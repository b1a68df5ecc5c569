import type { Caution } from "../../playground/share/cautions.js";
import { count, list } from "./words.js";

const where = (place: Caution["where"]) =>
  place === "title"
    ? "El título"
    : place === "arrivals"
      ? "Lo que escriben las personas"
      : `La línea ${place}`;

/** Compartir lo que se hace en el playground. */
export const share = {
  open: "Abrir en Carrera",
  tooLong: (messengers: readonly string[], characters: number) =>
    `El enlace tiene ${count.format(characters)} caracteres y no cabe en un mensaje de ${list(messengers)}. Comparte el archivo, o quita código o mensajes.`,
  /** Sobre un enlace que viene de otra persona. */
  foreign: "Este programa viene de un enlace: lo escribió otra persona. Léelo antes de ejecutarlo.",
  cautions: {
    direction: (place: Caution["where"]) =>
      `${where(place)} lleva caracteres que cambian la dirección del texto: puede leerse en otro orden del que se ejecuta.`,
    invisible: (place: Caution["where"]) => `${where(place)} lleva caracteres que no se ven.`,
    halves: (place: Caution["where"]) =>
      `${where(place)} lleva mitades de caracteres, que se muestran como otra cosa.`,
  } satisfies Record<Caution["kind"], (place: Caution["where"]) => string>,
};
