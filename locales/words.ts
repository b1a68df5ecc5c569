/**
 * Names and numbers as a language writes them, given its tag, its quotation marks
 * (the opening one and the closing one) and how it says that there are more.
 */
export function wordsIn(
  language: string,
  [open, close]: readonly [string, string],
  more: (count: number) => string,
) {
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" });
  const numbers = (digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: false });
  const number = numbers(1);
  const exact = numbers(3);
  /** Joins names that have their quotation marks already. */
  const list = (names: readonly string[]) => conjunction.format(names);
  return {
    list,
    /** Joins names in quotation marks, and of many says how many there are: “A”, “B”, “C”, “D”, and 96 more. */
    quoted: (names: readonly string[]) => {
      const shown = names.length <= 5 ? names : names.slice(0, 4);
      const rest = names.length - shown.length;
      const others = rest > 0 ? [more(rest)] : [];
      return list([...shown.map((name) => `${open}${name}${close}`), ...others]);
    },
    /** How many there are, where there can be thousands. */
    count: new Intl.NumberFormat(language),
    /** With one decimal at most. */
    number,
    /** With three decimals at most. */
    exact,
    /** Milliseconds of virtual time, as a person reads them. */
    ms: (value: number) =>
      value < 10_000 ? `${number.format(value)} ms` : `${exact.format(value / 1000)} s`,
  };
}

/** Somebody else's text as the end of a sentence: with one full stop, and not with two. */
export const closed = (text: string) =>
  /[.!?…]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;
