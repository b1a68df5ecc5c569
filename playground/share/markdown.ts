import type { Work } from "./work.js";

const FENCE = "```";

/** The code as a block of Markdown, and a link below it if there is one to give. */
export function markdownBlock(
  { code, language }: Pick<Work, "code" | "language">,
  link: { readonly text: string; readonly url: string } | null = null,
): string {
  // A fence ends at one that is as long.
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = FENCE.padEnd(longest + 1, "`");
  const block = `${fence}${language === "js" ? "js" : "ts"}\n${code.replace(/\n*$/, "\n")}${fence}\n`;
  return link === null ? block : `${block}\n[${link.text}](${link.url})\n`;
}
