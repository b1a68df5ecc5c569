import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Rgb,
} from "culori";

const toRgb = converter("rgb");
const difference = differenceCiede2000();

/** How a reader sees colours: the matrices of Machado, Oliveira and Fernandes (2009), at full strength. */
const VISIONS = {
  trichromacy: (color: Rgb) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

export type Vision = keyof typeof VISIONS;
const ALL = Object.keys(VISIONS) as Vision[];

export interface ClosestPair {
  readonly names: readonly [string, string];
  readonly vision: Vision;
  /** CIEDE2000: about 1 is the least that a trained eye sees, side by side. */
  readonly distance: number;
}

/** Which two of the colours look most alike, with any of these kinds of colour vision. */
export function closestPair(
  colors: ReadonlyMap<string, string>,
  visions: readonly Vision[] = ALL,
): ClosestPair {
  let closest: ClosestPair = { names: ["", ""], vision: "trichromacy", distance: Infinity };
  for (const vision of visions) {
    const entries = [...colors].map(
      ([name, color]) => [name, VISIONS[vision](rgb(color))] as const,
    );
    entries.forEach(([one, a], i) => {
      for (const [other, b] of entries.slice(i + 1)) {
        const distance = difference(a, b);
        if (distance < closest.distance) closest = { names: [one, other], vision, distance };
      }
    });
  }
  return closest;
}

/** Contrast as WCAG 2 defines it; what is translucent lies on the paper first. */
export function contrast(text: string, background: string, paper = background): number {
  return wcagContrast(text, over(background, paper));
}

function over(color: string, paper: string): Rgb {
  const [top, bottom] = [rgb(color), rgb(paper)];
  const alpha = top.alpha ?? 1;
  const mix = (channel: "r" | "g" | "b") => top[channel] * alpha + bottom[channel] * (1 - alpha);
  return { mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") };
}

function rgb(color: string): Rgb {
  const parsed = toRgb(color);
  if (parsed === undefined) throw new Error(`not a colour: ${color}`);
  return parsed;
}
