/** A stretch of the axis: linear, or a break that stands for time in which nothing happens. */
export interface Piece {
  /** Virtual ms. */
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly x: number;
  readonly width: number;
  readonly broken: boolean;
}

export interface Tick {
  readonly at: number;
  readonly x: number;
}

/** Virtual time from left to right. */
export interface Axis {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Pixels of a moment; clamped to the axis. */
  x(at: number): number;
  /** The moment (virtual ms) at a pixel. */
  at(x: number): number;
  ticks(): readonly Tick[];
}

/** Pixels before the first moment, and after the last: what is stored then still shows. */
const marginsOf = (width: number) => ({
  left: 30,
  right: Math.min(118, Math.max(48, width / 5.5)),
});
/** Pixels of a break. */
const BREAK = 34;
/** Pixels between two breaks, at least and on average. */
const LEAST = 24;
/** Pixels between two ticks of a stretch, at least. */
const TICK = 68;
/** Pixels between any two ticks, at least: their labels must not touch. */
const APART = 54;

/**
 * An axis over the moments at which something happens (virtual ms, ascending),
 * `width` pixels wide, or more where so much would not fit. It is linear but for
 * breaks: a wait far longer than the others would leave no room for anything else.
 */
export function createAxis(times: readonly number[], width: number): Axis {
  const { pieces, width: own } = lay(times, width);
  const last = pieces.at(-1)!;
  return {
    pieces,
    width: own,
    x(at) {
      const piece = pieces[find(pieces, (one) => one.to >= at)] ?? last;
      const share = piece.to === piece.from ? 0 : (at - piece.from) / (piece.to - piece.from);
      return piece.x + piece.width * Math.min(1, Math.max(0, share));
    },
    at(x) {
      const piece = pieces[find(pieces, (one) => one.x + one.width >= x)] ?? last;
      const share = piece.width === 0 ? 0 : (x - piece.x) / piece.width;
      return piece.from + (piece.to - piece.from) * Math.min(1, Math.max(0, share));
    },
    ticks: () => ticksOf(pieces.filter(({ broken }) => !broken)),
  };
}

function lay(times: readonly number[], asked: number): { pieces: Piece[]; width: number } {
  const margin = marginsOf(asked);
  const spans = spansOf(times.length === 0 ? [0] : times);
  const breaks = spans.filter(({ broken }) => broken).length;
  const linear = spans.reduce((sum, one) => sum + (one.broken ? 0 : one.to - one.from), 0);
  const fixed = margin.left + margin.right + breaks * BREAK;
  const room = Math.max(LEAST * (breaks + 1), asked - fixed);
  let x = margin.left;
  const pieces = spans.map(({ from, to, broken }) => {
    const own = broken ? BREAK : linear === 0 ? 0 : (room * (to - from)) / linear;
    const piece = { from, to, broken, x, width: own };
    x += own;
    return piece;
  });
  return { pieces, width: fixed + room };
}

/** Neighbouring moments in one linear span, unless the wait between them is a break. */
function spansOf(times: readonly number[]): { from: number; to: number; broken: boolean }[] {
  const limit = longestGap(times);
  const spans = [{ from: times[0]!, to: times[0]!, broken: false }];
  for (const at of times) {
    const open = spans.at(-1)!;
    if (at - open.to <= limit) open.to = at;
    else spans.push({ from: open.to, to: at, broken: true }, { from: at, to: at, broken: false });
  }
  return spans;
}

/** A wait is a break when it is twelve times as long as three quarters of the others. */
function longestGap(times: readonly number[]): number {
  const gaps = times
    .slice(1)
    .map((at, i) => at - times[i]!)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor((gaps.length - 1) * 0.75)] ?? 0;
  return gaps.length < 3 ? Infinity : 12 * usual;
}

function ticksOf(pieces: readonly Piece[]): Tick[] {
  const ticks: Tick[] = [];
  /** How many of them stay, whatever follows: all up to the first one of the latest piece. */
  let fixed = 0;
  for (const piece of pieces) {
    const own = ownTicks(piece);
    // Where a piece begins matters more than the last ticks before the break.
    while (ticks.length > fixed && own[0]!.x - ticks.at(-1)!.x < APART) ticks.pop();
    for (const tick of own) {
      const last = ticks.at(-1);
      if (last !== undefined && tick.x - last.x < APART) continue;
      if (tick === own[0]) fixed = ticks.length + 1;
      ticks.push(tick);
    }
  }
  return ticks;
}

/** At least one: a piece too short for its ticks says where it begins. */
function ownTicks({ from, to, x, width }: Piece): Tick[] {
  const ticks: Tick[] = [];
  if (width > 0) {
    const perPixel = (to - from) / width;
    const step = niceStep(TICK * perPixel);
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
      ticks.push({ at, x: x + (at - from) / perPixel });
    }
  }
  return ticks.length === 0 ? [{ at: from, x }] : ticks;
}

/** The next of 1, 2, 5, 10, 20 … */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((one) => one * power >= least) ?? 10);
}

/** The first place where a condition that stays true becomes true; the length if it never does. */
export function find<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
