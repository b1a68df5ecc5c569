/** What a browser tells of its connection, where it does. */
interface Connection {
  readonly saveData?: boolean;
}

/**
 * Calls `open` when the large editor is wanted: once the page has nothing else
 * to do, or, for whoever saves data, once they go into the code. On a touch
 * screen it is not, and `touch` is called.
 */
export function whenLargeEditor(root: HTMLElement, open: () => void, touch: () => void): void {
  if (matchMedia("(hover: none) and (pointer: coarse)").matches) return touch();
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData === true) {
    root.addEventListener("focusin", open, { once: true });
  } else if ("requestIdleCallback" in window) requestIdleCallback(open, { timeout: 1000 });
  else setTimeout(open, 200);
}
