/**
 * Scrolls a box, and never the page, so far that the part of it that `selector`
 * names is in sight. The box must be positioned.
 */
export function keepInSight(box: HTMLElement | null, selector: string): void {
  const part = box?.querySelector<HTMLElement>(selector);
  if (!box || !part) return;
  const { offsetTop, offsetHeight } = part;
  const { scrollTop, clientHeight } = box;
  if (offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight) return;
  box.scrollTop = offsetTop - clientHeight / 2;
}
