/** Mean width of a character of the picture's small text, in pixels: plain, and bold. */
const CHARACTER = 6.1;
export const BOLD = 7;

/** As much of a text as fits into so many pixels; nothing when not even a few characters do. */
export function fit(text: string, pixels: number, character = CHARACTER): string {
  const room = Math.floor(pixels / character);
  const characters = [...text];
  if (characters.length <= room) return text;
  return room < 3
    ? ""
    : `${characters
        .slice(0, room - 1)
        .join("")
        .trimEnd()}…`;
}
