import { pathIn } from "./links.js";

/** What a reader reads: it is in the page's language. */
const READ =
  /(?:^|\.)(?:title|titleTemplate|description|text|tagline|details|linkText|alt|name|prev|next)$|^search\../;

/** In what a page's front matter differs from the original's: a sentence for each. */
export function compareFrontmatter(original: object, twin: object, language: string): string[] {
  const [wanted, found] = [valuesOf(original), valuesOf(twin)];
  const where = (name: string) => `its front matter, ${name}:`;
  return [
    ...[...wanted].flatMap(([name, value]) => {
      if (!found.has(name)) return [`${where(name)} this is missing`];
      const own = found.get(name);
      return same(name, value, own)
        ? []
        : [
            `${where(name)} it is ${JSON.stringify(own)}, and in the original ${JSON.stringify(value)}`,
          ];
    }),
    ...[...found.keys()]
      .filter((name) => !wanted.has(name))
      .map((name) => `${where(name)} this is not in the original`),
  ];

  function same(name: string, value: unknown, own: unknown): boolean {
    if (typeof value !== "string" || typeof own !== "string") return value === own;
    return READ.test(name) || pathIn(value, "es") === pathIn(own, language);
  }
}

/** All values, by names such as `hero.actions.1.link`. */
function valuesOf(group: object, before = ""): Map<string, unknown> {
  const entries = Object.entries(group).flatMap(([key, value]: [string, unknown]) => {
    const name = before + (Array.isArray(group) ? Number(key) + 1 : key);
    if (typeof value === "object" && value !== null) return [...valuesOf(value, `${name}.`)];
    return [[name, value] as const];
  });
  return new Map(entries);
}
