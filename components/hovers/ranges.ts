import type { Hovers } from "../../playground/build/hovers/hovers.js";

type Place = Hovers["places"][number];

/** The identifier at a place of a block of code: its text there, whatever elements it is in. */
export function rangeOf(block: Element, [line, character, length]: Place): Range | undefined {
  const row = block.querySelectorAll(".line")[line];
  const start = row && textAt(row, character);
  const end = row && textAt(row, character + length - 1);
  if (start === undefined || end === undefined) return undefined;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(end[0], end[1] + 1);
  return range;
}

/** The text in a line that has its nth character, and where. */
function textAt(row: Element, character: number): [node: Text, offset: number] | undefined {
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let left = character; texts.nextNode() !== null;) {
    const text = texts.currentNode as Text;
    if (left < text.length) return [text, left];
    left -= text.length;
  }
  return undefined;
}

/** Which of the places is under a point of the window; -1 for none. */
export function placeUnder(
  block: Element,
  places: readonly Place[],
  { target, clientX, clientY }: MouseEvent,
): number {
  const row = target instanceof Element ? target.closest(".line") : null;
  if (row === null) return -1;
  const line = [...block.querySelectorAll(".line")].indexOf(row);
  return places.findIndex((place) => {
    if (place[0] !== line) return false;
    const box = rangeOf(block, place)?.getBoundingClientRect();
    return box !== undefined && contains(box, clientX, clientY);
  });
}

export const contains = (box: DOMRect, x: number, y: number) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Moves the code, and the page, until an identifier is to be seen. */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  const code = element?.closest("pre");
  const line = element?.closest(".line");
  if (!code || !line) return;
  const outer = code.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  if (box.left < outer.left || box.right > outer.right) {
    code.scrollLeft += (box.left + box.right - outer.left - outer.right) / 2;
  }
  if (box.top < SIGHT || box.bottom > window.innerHeight - SIGHT) {
    line.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/** Pixels at the window's edges where the site's bar may lie above the code. */
const SIGHT = 130;

/** Whether somebody sees it: its tab may be closed, its line scrolled away. */
export function isVisible(range: Range): boolean {
  const code = range.startContainer.parentElement?.closest("pre")?.getBoundingClientRect();
  const { left, right, top, bottom, width } = range.getBoundingClientRect();
  if (code === undefined || width === 0) return false;
  return right > code.left && left < code.right && bottom > 0 && top < window.innerHeight;
}
