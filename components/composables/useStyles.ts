const there = new Set<string>();

/**
 * Puts styles on the page that only part of it needs, once it needs them. All
 * other styles are in one sheet, which every page of the site loads. They stay.
 */
export function useStyles(...sheets: readonly string[]): void {
  if (typeof document === "undefined") return;
  for (const sheet of sheets) {
    if (there.has(sheet)) continue;
    there.add(sheet);
    document.head.append(Object.assign(document.createElement("style"), { textContent: sheet }));
  }
}
