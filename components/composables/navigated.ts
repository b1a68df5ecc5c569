/** What the theme says on `window` after the reader went to a page, or to another address of it. */
export const NAVIGATED = "carrera:navigated";
