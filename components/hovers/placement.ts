interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between the popup and the window's edge, and the identifier. */
export const MARGIN = 8;
export const GAP = 4;

/** Where a popup of a size stands so that it covers nothing of its identifier: above, if there is room. */
export function placePopup(
  identifier: Box,
  popup: Size,
  window: Size,
): { left: number; top: number; height: number } {
  const above = identifier.top - GAP - MARGIN;
  const below = window.height - identifier.bottom - GAP - MARGIN;
  const isAbove = popup.height <= above || above >= below;
  const height = Math.min(popup.height, Math.max(isAbove ? above : below, 0));
  const furthest = window.width - popup.width - MARGIN;
  return {
    left: Math.max(MARGIN, Math.min(identifier.left - MARGIN, furthest)),
    top: isAbove ? identifier.top - GAP - height : identifier.bottom + GAP,
    height,
  };
}
