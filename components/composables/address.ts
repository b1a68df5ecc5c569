/** What the theme says on `window` after the reader went to a page, or to another address of it. */
export const NAVIGATED = "carrera:navigated";

/** What a component says on `window` after it has changed the page's address itself. */
export const ADDRESS_REPLACED = "carrera:address-replaced";

/** Changes the page's address, and nothing else. What leads on from it, such as the language menu, follows. */
export function replaceAddress(address: string | URL): void {
  // The router keeps its own notes in the state.
  history.replaceState(history.state, "", address);
  dispatchEvent(new Event(ADDRESS_REPLACED));
}
