/**
 * Any text as one line that stands between others: breaks are shown, control
 * characters and those that turn the direction of writing are not.
 */
export function plainText(text: string): string {
  const line = text
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, " ↵ ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line === "" ? "␣" : line;
}

/** The first `length` characters of a text, with `…` where something was cut off. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, 2 * length + 2));
  if (characters.length <= length) return text;
  return `${characters.slice(0, length - 1).join("")}…`;
}
