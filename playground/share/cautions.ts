import type { Work } from "./work.js";

/** What in a text can deceive whoever reads it. */
export interface Caution {
  /**
   * `direction`: characters that make a text read in another order than it runs in.
   * `invisible`: characters that nobody sees.
   * `halves`: halves of characters, which show as something else.
   */
  readonly kind: "direction" | "invisible" | "halves";
  /** Where: the title, what people write, or the 1-based line of the code. */
  readonly where: "title" | "arrivals" | number;
}

const PATTERNS: readonly (readonly [Caution["kind"], RegExp])[] = [
  ["direction", /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  // Joiners within emoji and scripts that need them are no deception.
  ["invisible", /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}\u3164\uffa0]/u],
  ["halves", /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/],
];

/** What to tell before somebody trusts their eyes: each kind once for each place. */
export function cautionsOf({ code, title = "", arrivals }: Work): Caution[] {
  const said = arrivals.map((one) => Object.values(one).join("\n")).join("\n");
  return [
    ...cautions(title, "title"),
    ...code.split("\n").flatMap((line, i) => cautions(line, i + 1)),
    ...cautions(said, "arrivals"),
  ];
}

function cautions(text: string, where: Caution["where"]): Caution[] {
  return PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => ({ kind, where }));
}
