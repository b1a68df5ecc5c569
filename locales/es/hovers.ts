/** Los tipos que se ven al señalar un identificador del código. */
export const hovers = {
  of: (name: string) => `Tipo de «${name}»`,
  previous: "Identificador anterior",
  next: "Identificador siguiente",
  place: (place: number, all: number) => `${place} de ${all}`,
  close: "Cerrar",
};
