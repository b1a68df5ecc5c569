import { readFileSync } from "node:fs";
import { expect, test, type Page } from "playwright/test";
import { origin } from "../../.vitepress/address.js";
import { addressOfFile, readBuiltSite } from "../helpers/built-site.js";

const site = readBuiltSite();
const files = [...site.keys()].filter((file) => file.endsWith(".html"));
const isPage = (file: string) => !/(^|\/)(embed\/|404\.html)/.test(file);

interface Head {
  readonly lang: string;
  readonly canonical: string[];
  readonly robots: string | null;
  readonly versions: Record<string, string>;
  readonly meta: Record<string, string>;
}

function headOf(page: Page, file: string): Promise<Head> {
  return page.evaluate((html) => {
    const root = new DOMParser().parseFromString(html, "text/html");
    const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T>(selector)];
    return {
      lang: root.documentElement.lang,
      canonical: all<HTMLLinkElement>("link[rel=canonical]").map((link) => link.href),
      robots: root.querySelector("meta[name=robots]")?.getAttribute("content") ?? null,
      versions: Object.fromEntries(
        all<HTMLLinkElement>("link[hreflang]").map((link) => [link.hreflang, link.href]),
      ),
      meta: Object.fromEntries(
        all<HTMLMetaElement>("meta[property], meta[name]").map((meta) => [
          meta.getAttribute("property") ?? meta.name,
          meta.content,
        ]),
      ),
    };
  }, site.get(file)!);
}

test("each page names its one address, and all its versions name each other", async ({ page }) => {
  const pages = files.filter(isPage);
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages) {
    const path = addressOfFile(file);
    const { lang, canonical, robots, versions } = await headOf(page, file);
    const spanish = path.replace(/^\/en(?=\/)/, "");
    expect(lang).toBe(path === spanish ? "es" : "en");
    expect(canonical).toEqual([origin + path]);
    expect(robots).toBeNull();
    expect(versions).toEqual({
      es: origin + spanish,
      en: `${origin}/en${spanish}`,
      "x-default": origin + spanish,
    });
  }
});

test("a page that is shared says and shows what it is, in its language", async ({ page }) => {
  const images = new Set<string>();
  for (const file of files.filter(isPage)) {
    const { lang, meta } = await headOf(page, file);
    expect(meta["og:title"]!.length, file).toBeGreaterThan(2);
    expect(meta["og:description"], file).toBe(meta.description);
    expect(meta["og:description"]!.length, file).toBeGreaterThan(40);
    expect(meta["og:url"]).toBe(origin + addressOfFile(file));
    expect(meta["og:locale"]).toBe({ es: "es_ES", en: "en_US" }[lang]);
    expect(meta["og:type"]).toBe(/^(en\/)?index\.html$/.test(file) ? "website" : "article");
    expect(meta["twitter:card"]).toBe("summary_large_image");
    const image = meta["og:image"]!;
    expect(image.startsWith(`${origin}/share/`)).toBe(true);
    images.add(image);
    const bytes = readFileSync(`.vitepress/dist${image.slice(origin.length)}`);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(120_000);
  }
  // Each its own: no page has another one's image.
  expect(images.size).toBe(files.filter(isPage).length);
});

test("what is no page to read is kept from engines, and the sitemap has just the others", async ({
  page,
}) => {
  const others = files.filter((file) => !isPage(file));
  expect(others).toEqual(expect.arrayContaining(["404.html", "embed/race.html"]));
  for (const file of others) {
    const { canonical, robots } = await headOf(page, file);
    expect([canonical, robots]).toEqual([[], "noindex"]);
  }
  const listed = [...site.get("sitemap.xml")!.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, one]) => one,
  );
  const pages = files.filter(isPage).map((file) => origin + addressOfFile(file));
  expect(listed.sort()).toEqual(pages.sort());
  expect(site.get("robots.txt")).toContain(`Sitemap: ${origin}/sitemap.xml`);
});
