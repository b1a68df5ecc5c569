import fc from "fast-check";
import { expect, test } from "vitest";
import { sidesOf, type Arrow, type Side } from "../../../components/race/picture/labels.js";

const arrow: fc.Arbitrary<Arrow> = fc
  .record({
    x: fc.integer({ min: 0, max: 400 }),
    top: fc.integer({ min: 0, max: 200 }),
    length: fc.integer({ min: 19, max: 150 }),
    version: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ x, top, length, version }) => ({
    x,
    top,
    bottom: top + length,
    y: top + length - 5,
    label: `v${version}`,
  }));

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, label }: Arrow, side: Exclude<Side, null>): Box {
  const width = 7 * label.length;
  const left = side === "right" ? x + 6 : x - 6 - width;
  return { left, right: left + width, top: y - 11, bottom: y };
}
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How many labels lie on another one, or are crossed by an arrow that is not their own. */
function collisions(arrows: readonly Arrow[], sides: readonly Side[]): number {
  const boxes = arrows.map((one, i) => (sides[i] == null ? null : boxOf(one, sides[i])));
  let count = 0;
  boxes.forEach((box, i) => {
    if (box === null) return;
    count += boxes.filter((one, j) => j > i && one !== null && overlap(box, one)).length;
    count += arrows.filter(
      ({ x, top, bottom }) =>
        x !== arrows[i]!.x && x > box.left && x < box.right && top < box.bottom && bottom > box.top,
    ).length;
  });
  return count;
}

test("no label lies on another, or on an arrow", () => {
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 20 }), (arrows) => {
      expect(collisions(arrows, sidesOf(arrows))).toBe(0);
    }),
  );
});

test("control: to the right of each there would be collisions", () => {
  const always = (arrows: readonly Arrow[]) => arrows.map((): Side => "right");
  const { failed } = fc.check(
    fc.property(fc.array(arrow, { maxLength: 20 }), (arrows) => {
      expect(collisions(arrows, always(arrows))).toBe(0);
    }),
  );
  expect(failed).toBe(true);
});

const at = (x: number, change: Partial<Arrow> = {}): Arrow => ({
  x,
  top: 0,
  bottom: 60,
  y: 55,
  label: "v1",
  ...change,
});

test("to the right where there is room; of two beside each other, to both sides; between, none", () => {
  expect(sidesOf([at(100), at(200)])).toEqual(["right", "right"]);
  expect(sidesOf([at(104), at(100)])).toEqual(["right", "left"]);
  expect(sidesOf([at(100), at(104), at(108)])).toEqual(["left", null, "right"]);
  expect(sidesOf([at(100), at(104, { y: 255, top: 200, bottom: 260 })])).toEqual(["right", "right"]); // prettier-ignore
});
