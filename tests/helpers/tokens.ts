import { readFileSync } from "node:fs";

export type ThemeName = "light" | "dark";

const FILE = ".vitepress/theme/tokens.css";

/**
 * The palette as tokens.css writes it: name without `--carrera-`, value as it stands.
 * A theme holds what its own block says, so that a name that is missing there is missing here.
 */
export function readPalette(theme: ThemeName): ReadonlyMap<string, string> {
  const css = readFileSync(FILE, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const selector = theme === "light" ? ":root" : ".dark";
  const block = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].find(
    ([, name, body]) => name!.trim() === selector && body!.includes("color-scheme"),
  );
  if (block === undefined) throw new Error(`${FILE} has no palette for ${selector}`);
  const declarations = block[2]!.matchAll(/--carrera-([a-z0-9-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name, value]) => [name!, value!.trim()]));
}
