export type Language = "ts" | "js" | "deno";

/** The flavour that a file's name tells: `.deno.ts`, `.ts`, `.js` or `.cjs`. */
export function languageOf(file: string): Language {
  if (/\.deno\.[mc]?ts$/.test(file)) return "deno";
  return /\.[mc]?ts$/.test(file) ? "ts" : "js";
}
