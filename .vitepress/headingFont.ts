import type { HeadConfig } from "vitepress";

/**
 * Lets the browser fetch the headings' font together with the page's styles rather
 * than after them. `assets` are the addresses of the built files.
 */
export function preloadHeadingFont(assets: readonly string[]): HeadConfig[] {
  return assets
    .filter((asset) => /familjen-grotesk[^/]*\.woff2$/.test(asset))
    .map((href) => [
      "link",
      { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: "" },
    ]);
}
