import { expect, test } from "vitest";
import { placePopup } from "../../../components/hovers/placement.js";

const phone = { width: 360, height: 700 };
const at = (left: number, top: number) => ({ left, top, bottom: top + 20 });

test("a popup stands above its identifier, or below where there is more room", () => {
  const size = { width: 200, height: 100 };
  expect(placePopup(at(50, 400), size, phone)).toEqual({ left: 42, top: 296, height: 100 });
  expect(placePopup(at(50, 60), size, phone)).toEqual({ left: 42, top: 84, height: 100 });
});

test("it stays in the window, and becomes smaller rather than cover the identifier", () => {
  for (const left of [-50, 0, 170, 355]) {
    for (const top of [0, 90, 350, 690]) {
      const box = placePopup(at(left, top), { width: 344, height: 900 }, phone);
      expect(box.left).toBe(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.top + box.height).toBeLessThanOrEqual(692);
      expect(box.top >= top + 20 || box.top + box.height <= top).toBe(true);
    }
  }
});
