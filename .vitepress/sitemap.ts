import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserConfig } from "vitepress";
import { origin } from "./address.js";
import { versions } from "./pageHead.js";
import type { Pages } from "./pages.js";

/** VitePress's sitemap, of the pages to read and their versions in all languages. */
export function sitemap(pages: Pages): UserConfig["sitemap"] {
  return {
    hostname: origin,
    lastmodDateOnly: true,
    transformItems: (items) =>
      items
        .filter(({ url }) => pages.all.has(`/${url}`))
        .map((item) => ({ ...item, links: versions(pages.twinsOf(`/${item.url}`)) })),
  };
}

/** Tells engines where the sitemap is. */
export function writeRobots(directory: string): void {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
  writeFileSync(join(directory, "robots.txt"), text);
}
