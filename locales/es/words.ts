/** Une nombres que ya llevan sus comillas. */
export const list = (names: readonly string[]) =>
  new Intl.ListFormat("es", { type: "conjunction" }).format(names);

/** Une nombres entre comillas, y de muchos dice cuántos son: «A», «B», «C», «D» y 96 más. */
export const quoted = (names: readonly string[]) => {
  const shown = names.length <= 5 ? names : names.slice(0, 4);
  const rest = names.length - shown.length;
  return list([...shown.map((name) => `«${name}»`), ...(rest > 0 ? [`${rest} más`] : [])]);
};

/** Un texto ajeno como final de una frase: con un punto, y no con dos. */
export const closed = (text: string) =>
  /[.!?…]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;

/** Números con un decimal como mucho. */
export const number = new Intl.NumberFormat("es", { maximumFractionDigits: 1, useGrouping: false });

/** Números con tres decimales como mucho. */
export const exact = new Intl.NumberFormat("es", { maximumFractionDigits: 3, useGrouping: false });

/** Milisegundos de tiempo virtual, como los lee una persona. */
export const ms = (value: number) =>
  value < 10_000 ? `${number.format(value)} ms` : `${exact.format(value / 1000)} s`;
