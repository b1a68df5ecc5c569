/** The part of a picture that is drawn, in its own pixels: what a reader sees, and some more. */
export interface View {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All of a picture. */
export const EVERYTHING: View = { left: 0, right: Infinity, top: 0, bottom: Infinity };

/** A view moved down by `y`: that of a picture that begins there. */
export function below(view: View, y: number): View {
  return { ...view, top: view.top - y, bottom: view.bottom - y };
}
