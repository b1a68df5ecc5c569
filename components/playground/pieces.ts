import type { Entity } from "../../playground/telegram/messages.js";

/** A stretch of a text that looks the same all over. */
export interface Piece {
  readonly text: string;
  readonly types: readonly string[];
  readonly url?: string;
}

/** What a chat shows differently from plain text. */
const SHOWN = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "code",
  "pre",
  "blockquote",
  "text_link",
  "bot_command",
]);

/** A text cut where its formatting changes. Entities may lie in each other, and beyond the text. */
export function piecesOf(text: string, entities: readonly Entity[]): Piece[] {
  const known = entities.filter(
    ({ type, offset, length }) =>
      SHOWN.has(type) && Number.isInteger(offset) && Number.isInteger(length) && length > 0,
  );
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of known) {
    for (const cut of [offset, offset + length]) if (cut > 0 && cut < text.length) cuts.add(cut);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const over = known.filter(({ offset, length }) => offset <= from && offset + length >= to);
    const url = over.find((one) => typeof one.url === "string")?.url;
    const types = [...new Set(over.map(({ type }) => type))];
    return {
      text: text.slice(from, to),
      types,
      ...(typeof url === "string" ? { url } : {}),
    };
  });
}
