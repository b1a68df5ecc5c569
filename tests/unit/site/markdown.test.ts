import { expect, test } from "vitest";
import {
  createMarkdownRenderer,
  disposeMdItInstance,
  resolveConfig,
  type MarkdownEnv,
} from "vitepress";

test("two renderers that are made at a time draw one link beside each heading", async () => {
  const { srcDir, markdown, logger } = await resolveConfig(process.cwd(), "build");
  disposeMdItInstance();
  const make = () => createMarkdownRenderer(srcDir, markdown, "/", logger);
  const renderers = await Promise.all([make(), make()]);
  const env = (): MarkdownEnv => ({
    path: `${srcDir}/en/page.md`,
    relativePath: "en/page.md",
    cleanUrls: true,
    localeIndex: "en",
  });
  for (const renderer of renderers) {
    const html = await renderer.renderAsync("# A title {#title}", env());
    expect(html.match(/class="header-anchor"/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Link to “A title”"');
  }
  disposeMdItInstance();
});
