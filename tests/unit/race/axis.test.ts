import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesOf } from "../../../components/race/model.js";
import { createAxis, find, type Axis } from "../../../components/race/picture/axis.js";
import { names } from "../../helpers/traces.js";
import { modelOfScenario } from "../../helpers/models.js";

/** Moments as runs have them: many short waits, and now and then a long one. */
const times = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 60_000 }) },
    ),
    { maxLength: 60 },
  )
  .map((gaps) => gaps.reduce((all, gap) => [...all, all.at(-1)! + gap], [100]));
const width = fc.integer({ min: 300, max: 30_000 });

/** The properties that an axis keeps, whatever happens on it. */
function problems(axis: Axis, times: readonly number[]): string[] {
  const found: string[] = [];
  const { pieces } = axis;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before && (piece.from !== before.to || !near(piece.x, before.x + before.width))) {
      found.push(`a gap before ${piece.from} ms`);
    }
    if (piece.broken && times.some((at) => at > piece.from && at < piece.to)) {
      found.push(`something happens in the break at ${piece.from} ms`);
    }
  });
  const slopes = pieces.flatMap(({ broken, from, to, width }) =>
    broken || from === to ? [] : [width / (to - from)],
  );
  if (slopes.some((slope) => !near(slope, slopes[0]!))) found.push("not linear");
  times.forEach((at, i) => {
    const x = axis.x(at);
    if (x < 0 || x > axis.width) found.push(`${at} ms is outside`);
    if (i > 0 && x <= axis.x(times[i - 1]!)) found.push(`${at} ms does not lie to the right`);
    if (!near(axis.at(x), at)) found.push(`${at} ms comes back as ${axis.at(x)} ms`);
  });
  const ticks = axis.ticks();
  if (ticks.length === 0) found.push("no tick");
  ticks.forEach((tick, i) => {
    if (!near(axis.x(tick.at), tick.x)) found.push(`the tick of ${tick.at} ms is elsewhere`);
    if (i > 0 && tick.x - ticks[i - 1]!.x < 54) found.push(`two labels touch at ${tick.at} ms`);
    const inside = pieces.some((one) => !one.broken && one.from <= tick.at && tick.at <= one.to);
    if (!inside) found.push(`a tick in a break, at ${tick.at} ms`);
  });
  return found;
}

test("linear but for breaks, one to one, with ticks that do not touch", () => {
  fc.assert(
    fc.property(times, width, (times, width) => {
      expect(problems(createAxis(times, width), times)).toEqual([]);
    }),
  );
});

describe("an axis that is wrong is found out", () => {
  const all = [100, 110, 125, 150];
  const axis = createAxis(all, 600);
  test.each<[string, Partial<Axis>]>([
    ["not linear", { pieces: [{ ...axis.pieces[0]!, to: 120 }, { from: 120, to: 150, x: 504, width: 500, broken: false }] }], // prettier-ignore
    ["a gap before 130 ms", { pieces: [axis.pieces[0]!, { ...axis.pieces[0]!, from: 130 }] }],
    ["something happens in the break at 100 ms", { pieces: [{ ...axis.pieces[0]!, broken: true }] }], // prettier-ignore
    ["125 ms does not lie to the right", { x: () => 7 }],
    ["125 ms comes back as 3 ms", { at: () => 3 }],
    ["no tick", { ticks: () => [] }],
    ["two labels touch at 110 ms", { ticks: () => [100, 110].map((at) => ({ at, x: axis.x(at) / 50 })) }], // prettier-ignore
  ])("%s", (said, wrong) => {
    expect(problems({ ...axis, ...wrong }, all)).toContain(said);
  });
});

test.each(names)("%s: the same, on a phone and on a wide screen", async (name) => {
  const times = timesOf([await modelOfScenario(name)]);
  for (const width of [350, 556, 1200, 10_000]) {
    expect(problems(createAxis(times, width), times)).toEqual([]);
  }
});

test("any moment and any pixel have their place, even those beyond the ends", () => {
  fc.assert(
    fc.property(times, width, fc.integer(), (times, width, number) => {
      const axis = createAxis(times, width);
      const [first, last] = [times[0]!, times.at(-1)!];
      expect(axis.at(number)).toBeGreaterThanOrEqual(first);
      expect(axis.at(number)).toBeLessThanOrEqual(last);
      expect(axis.x(number)).toBeGreaterThanOrEqual(axis.x(first));
      expect(axis.x(number)).toBeLessThanOrEqual(axis.x(last));
    }),
  );
});

describe("breaks", () => {
  const broken = (times: number[]) =>
    createAxis(times, 800)
      .pieces.filter((piece) => piece.broken)
      .map(({ from, to }) => [from, to]);

  test("a wait that is far longer than the others is one", () => {
    expect(broken([0, 10, 20, 30, 40, 161, 170])).toEqual([[40, 161]]);
  });
  test("one that is just longer is none, and where waits are few there is no usual one", () => {
    expect(broken([0, 10, 20, 30, 40, 159, 170])).toEqual([]);
    expect(broken([0, 10, 60_000])).toEqual([]);
  });
  test("where they are many the picture is wider than asked, so that they fit", () => {
    const times = Array.from({ length: 40 }, (_, i) => Math.floor(i / 5) * 10_000 + (i % 5) * 10);
    const axis = createAxis(times, 300);
    expect(broken(times)).toHaveLength(7);
    expect(axis.width).toBeGreaterThan(300);
    expect(axis.x(times.at(-1)!)).toBeLessThan(axis.width);
    expect(createAxis(times, 2000).width).toBe(2000);
  });
});

test("without any moment there is an axis all the same", () => {
  const axis = createAxis([], 600);
  expect(axis.ticks()).toEqual([{ at: 0, x: axis.x(0) }]);
  expect(axis.at(300)).toBe(0);
});

test("find: the first place from which a condition holds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, least) => {
      const sorted = list.toSorted((a, b) => a - b);
      const place = sorted.findIndex((one) => one >= least);
      expect(find(sorted, (one) => one >= least)).toBe(place === -1 ? sorted.length : place);
    }),
  );
});
