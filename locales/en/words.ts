/** Joins names that have their quotation marks already. */
export const list = (names: readonly string[]) =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(names);

export const quoted = (names: readonly string[]) => {
  const shown = names.length <= 5 ? names : names.slice(0, 4);
  const rest = names.length - shown.length;
  return list([...shown.map((name) => `“${name}”`), ...(rest > 0 ? [`${rest} more`] : [])]);
};

/** Somebody else's text as the end of a sentence: with one full stop. */
export const closed = (text: string) =>
  /[.!?…]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;

/** Numbers with one decimal at most. */
export const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1, useGrouping: false });

/** Numbers with three decimals at most. */
export const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 3, useGrouping: false });

/** Virtual ms as a person reads them. */
export const ms = (value: number) =>
  value < 10_000 ? `${number.format(value)} ms` : `${exact.format(value / 1000)} s`;
