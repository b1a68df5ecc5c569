import type { MarkdownEnv, MarkdownRenderer } from "vitepress";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** What `markdown.renderAsync` is given when code is wanted as it stands in its file. */
export interface PlainEnv extends MarkdownEnv {
  /** Told of every block of code, its `content` filled in; gives what stands for it. */
  readonly plainFence: (token: Token) => string;
}

/**
 * Lets who reads the pages for another purpose than showing them (the search, the
 * text for language models) have the code without colours and hovers, which take
 * far longer than all the rest. Belongs into `markdown.config`, not `preConfig`:
 * VitePress waits for that one in the middle of making a renderer, and where it makes
 * two at a time, one gets the plugins of both and draws two links beside each heading.
 */
export function offerPlainFences(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { plainFence } = env as Partial<PlainEnv>;
    if (!plainFence) return fence(tokens, index, options, env, self);
    // For the included file that VitePress fills in; what it draws is not wanted.
    fence(tokens, index, { ...options, highlight: () => "" }, env, self);
    return plainFence(tokens[index]!);
  };
}
