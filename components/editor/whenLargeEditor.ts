/** What a browser tells of its connection, where it does. */
interface Connection {
  readonly saveData?: boolean;
}

/** The media query of a touch screen, where the plain editor stays. */
export const TOUCH = "(hover: none) and (pointer: coarse)";

/**
 * Calls `open` when the large editor is wanted: once the plain one has been
 * painted, or, for whoever saves data, once they go into the code. On a touch
 * screen it is not, and `touch` is called.
 */
export function whenLargeEditor(root: HTMLElement, open: () => void, touch: () => void): void {
  if (matchMedia(TOUCH).matches) return touch();
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData === true) {
    root.addEventListener("focusin", open, { once: true });
  } else requestAnimationFrame(() => setTimeout(open));
}
