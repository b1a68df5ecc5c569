import { readdirSync, readFileSync } from "node:fs";

/** Code on a page: typed between fences, or a file that is included. */
export interface Block {
  /** The page's path, and the line at which the block begins. */
  readonly page: string;
  readonly line: number;
  /** What stands behind the fence, or between the brackets of an include: `json [updates.json]`. */
  readonly info: string;
  /** The included file, from the root of the project; undefined for what is typed. */
  readonly file?: string;
  /** The part of the file. */
  readonly region?: string;
  /** What is typed. */
  readonly text: string;
}

/** `<<< @/../playground/scenarios/runner/bot.ts#part{3} [TypeScript]` */
const INCLUDE = /^\s*<<<\s*([^\s#{[]+)(?:#([\w-]+))?(.*)$/;
/** Within lists and quotes, too. */
const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})([^`]*)$/;

/** Every page, by its path below `docs/`. */
export const pages: readonly string[] = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((page) => page.endsWith(".md"))
  .map((page) => page.replaceAll("\\", "/"))
  .sort();

/** The blocks of a page's text, in its order. */
export function blocksOf(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; line: number; info: string; lines: string[] } | undefined;
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const [, fence = "", info = ""] = FENCE.exec(row) ?? [];
    if (open !== undefined) {
      const { line, lines } = open;
      const closes = fence.startsWith(open.fence) && info.trim() === "";
      if (!closes) lines.push(row);
      else {
        blocks.push({ page, line, info: open.info, text: lines.join("\n") });
        open = undefined;
      }
    } else if (fence !== "") open = { fence, line: index + 1, info: info.trim(), lines: [] };
    else {
      const [, path, region, rest = ""] = INCLUDE.exec(row) ?? [];
      if (path === undefined) continue;
      const file = path.replace(/^@\/\.\.\//, "");
      blocks.push({ page, line: index + 1, info: rest.trim(), file, region, text: "" });
    }
  }
  if (open !== undefined) throw new Error(`docs/${page}:${open.line}: this fence is never closed`);
  return blocks;
}

/** Every block of every page. */
export const blocks: readonly Block[] = pages.flatMap((page) =>
  blocksOf(page, readFileSync(`docs/${page}`, "utf8")),
);

/** The files that pages include, each once. */
export const includedFiles: readonly string[] = [
  ...new Set(blocks.flatMap(({ file }) => file ?? [])),
].sort();
