import type { HeadConfig, TransformContext } from "vitepress";
import { origin } from "./address.js";
import { feedLink } from "./feed.js";
import { notFoundHead } from "./notFoundFiles.js";
import { addressOf, type Pages, type Twin } from "./pages.js";
import { HEIGHT, shareImageOf, WIDTH } from "./shareImages.js";

/**
 * What engines and other sites are told of a page: its one address, its twins in
 * the other languages, and how it is shown where somebody shares it.
 */
export function pageHead(context: TransformContext, pages: Pages): HeadConfig[] {
  const { page, pageData, siteData, title, description } = context;
  const address = addressOf(page);
  if (!pages.all.has(address)) {
    const noIndex: HeadConfig = ["meta", { name: "robots", content: "noindex" }];
    return page === "404.md" ? [noIndex, notFoundHead(pages.languages)] : [noIndex];
  }
  const home = pageData.frontmatter.layout === "home";
  const shared = {
    "og:type": home ? "website" : "article",
    "og:site_name": siteData.title,
    "og:title": home ? title : pageData.title,
    "og:description": description,
    "og:url": origin + address,
    "og:locale": withCountry(siteData.lang),
    "og:image": origin + shareImageOf(address),
    "og:image:width": String(WIDTH),
    "og:image:height": String(HEIGHT),
  };
  return [
    ["link", { rel: "canonical", href: origin + address }],
    ...versions(pages.twinsOf(address)).map(({ lang, url }): HeadConfig => [
      "link",
      { rel: "alternate", hreflang: lang, href: url },
    ]),
    ...feedLink(pages, address),
    ...Object.entries(shared).map(([property, content]): HeadConfig => [
      "meta",
      { property, content },
    ]),
    ["meta", { name: "twitter:card", content: "summary_large_image" }],
  ];
}

/** A page's versions by language, and the original for whoever reads none of these. */
export function versions(twins: readonly Twin[]): { lang: string; url: string }[] {
  const all = twins.map(({ lang, address }) => ({ lang, url: origin + address }));
  return [...all, ...all.slice(0, 1).map(({ url }) => ({ lang: "x-default", url }))];
}

/** Open Graph knows languages with a country alone: the most likely one. */
function withCountry(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}_${region}`;
}
