import { createMarkdownRenderer, disposeMdItInstance } from "vitepress";

/**
 * A renderer of one's own. VitePress keeps the one that it made first, whatever else is
 * asked for, and the files of a worker share its modules.
 */
export function ownRenderer(
  ...given: Parameters<typeof createMarkdownRenderer>
): ReturnType<typeof createMarkdownRenderer> {
  disposeMdItInstance();
  return createMarkdownRenderer(...given);
}
