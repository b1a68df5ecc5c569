/**
 * The term under which a word is found: without accents and capitals (`ñ` is a
 * letter of its own), one for singular and plural, as Spanish and English form
 * them. Nothing for a word of `ignored`, which are plain already. Whole in itself:
 * it is sent as text.
 */
export function searchTerm(word: string, ignored: readonly string[]): string | undefined {
  const plain = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/n\u0303|[\u0300-\u036f]/g, (mark) => (mark.length > 1 ? mark : ""))
    .normalize("NFC");
  if (plain === "" || ignored.includes(plain)) return undefined;
  return plain.length > 3 ? plain.replace(/([^s])s$/, "$1").replace(/e$/, "") : plain;
}

/** `searchTerm` with the words it ignores in its own text: VitePress sends functions as text. */
export function termsWithout(ignored: readonly string[]): (word: string) => string | undefined {
  const words = JSON.stringify([...new Set(ignored)]);
  return new Function("word", `return (${searchTerm})(word, ${words})`) as never;
}
