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
 * far longer than all the rest. Belongs into `markdown.preConfig`: VitePress fills
 * in included files on the outside of this.
 */
export function offerPlainFences(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (...args) => {
    const [tokens, index, , env] = args;
    const { plainFence } = env as Partial<PlainEnv>;
    return plainFence ? plainFence(tokens[index]!) : fence(...args);
  };
}
