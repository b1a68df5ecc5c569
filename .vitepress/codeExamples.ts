import { dirname, join, relative, resolve } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { languageOf } from "../playground/snippet/language.js";
import { PROGRAM } from "./pageExamples.js";

const ROOT = resolve(".");

/**
 * Puts *Run* and *Edit* below each group of code that is a program of ours, or
 * a part of one, in the flavours that the group shows.
 */
export function offerExamples(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("code-examples", (state) => {
    let group: string[] | undefined;
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type === "container_code-group_open") group = [];
      const { src } = (token.meta ?? {}) as { src?: string };
      if (token.type === "fence") group?.push(src ?? "");
      if (token.type !== "container_code-group_close") return [token];
      const files = (group ?? []).map((file) => PROGRAM.exec(file.replaceAll("\\", "/")));
      group = undefined;
      const [name, ...others] = new Set(files.map((file) => file?.[1]));
      if (name === undefined || others.length > 0) return [token];
      const { realPath, path } = state.env as { readonly realPath?: string; readonly path: string };
      const programs = files.map((file) => {
        const [whole, , bot] = file!;
        const from = relative(dirname(realPath ?? path), join(ROOT, whole)).replaceAll("\\", "/");
        return `${languageOf(bot!)}: () => import('${from}?shown')`;
      });
      const offer = new state.Token("html_block", "", 0);
      offer.content = `<CodeExample name="${name}" :programs="{ ${programs.join(", ")} }" />\n`;
      return [token, offer];
    });
  });
}
