import type { MarkdownRenderer } from "vitepress";
import { origin } from "./address.js";
import type { PlainEnv } from "./plainFences.js";

/** A page's source, and where it is. */
export interface PageSource {
  /** Its file, as an absolute path. */
  readonly file: string;
  readonly source: string;
  /** `/en/advanced/scaling`. */
  readonly address: string;
}

/**
 * A page as Markdown that needs nothing around it: included code is code, links are
 * whole addresses, and `interactive` stands where a component does.
 */
export async function pageText(
  { file, source, address }: PageSource,
  markdown: MarkdownRenderer,
  interactive: string,
): Promise<string> {
  const code = new Map<number, string>();
  const env: PlainEnv = {
    path: file,
    relativePath: "",
    cleanUrls: true,
    plainFence: ({ map, info, content }) => {
      code.set(map![0], block(info, content));
      for (let line = map![0] + 1; line < map![1]; line += 1) code.set(line, "");
      return "";
    },
  };
  await markdown.renderAsync(source, env);
  const lines = (env.content ?? source).split("\n").map((line, index) => {
    const block = code.get(index);
    return block === undefined ? prose(line, address, interactive) : tabOf(line) + block;
  });
  return lines
    .join("\n")
    .replace(/^<(script|style)[^]*?^<\/\1>$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A line that is no code. */
function prose(line: string, address: string, interactive: string): string {
  if (/^<\/?[a-z][^>]*>$|^:::( code-group)?$/.test(line) && !/^<\/?(script|style)/.test(line))
    return "";
  if (/^<[A-Z]/.test(line)) return interactive;
  return line
    .replace(/^::: \w+ (.*)$/, "**$1**\n")
    .replace(/^(#+ .*?) \{#[\w-]+\}$/, "$1")
    .replace(/\]\(#/g, `](${origin}${address}#`)
    .replace(/\]\(\//g, `](${origin}/`);
}

function block(info: string, content: string): string {
  const longest = [...content.matchAll(/`{3,}/g)].map(([marks]) => marks.length + 1);
  const marks = "`".repeat(Math.max(3, ...longest));
  return `${marks}${/^\S*/.exec(info)![0]}\n${content.replace(/\n*$/, "")}\n${marks}\n`;
}

/** What a block is called in its group, from the line that it begins with. */
function tabOf(line: string): string {
  const [, tab] = /\[([^\]]+)\]$/.exec(line) ?? [];
  return tab === undefined ? "" : `${tab}:\n\n`;
}
