import { expect, test } from "playwright/test";
import { origin } from "../../.vitepress/address.js";
import { readBuiltSite } from "../helpers/built-site.js";

const site = readBuiltSite();

for (const base of ["", "en/"]) {
  test(`/${base}feed.xml is an Atom feed of the changes, and pages lead to it`, async ({
    page,
  }) => {
    const feed = await page.evaluate(
      (xml) => {
        const root = new DOMParser().parseFromString(xml, "application/xml");
        const text = (parent: Element, name: string) =>
          parent.querySelector(`:scope > ${name}`)?.textContent ?? "";
        return {
          error: root.querySelector("parsererror")?.textContent ?? null,
          namespace: root.documentElement.namespaceURI,
          id: text(root.documentElement, "id"),
          title: text(root.documentElement, "title"),
          updated: text(root.documentElement, "updated"),
          self: root.querySelector("feed > link[rel=self]")?.getAttribute("href"),
          author: root.querySelector("feed > author > name")?.textContent,
          entries: [...root.querySelectorAll("entry")].map((entry) => ({
            id: text(entry, "id"),
            title: text(entry, "title"),
            updated: text(entry, "updated"),
            link: entry.querySelector("link")?.getAttribute("href"),
            content: text(entry, "content"),
          })),
        };
      },
      site.get(`${base}feed.xml`)!,
    );
    const changes = `${origin}/${base}changes`;
    expect(feed).toMatchObject({
      error: null,
      namespace: "http://www.w3.org/2005/Atom",
      id: changes,
      self: `${origin}/${base}feed.xml`,
      author: "Carrera",
    });
    const html = site.get(`${base}changes.html`)!;
    expect(feed.entries.length).toBeGreaterThan(2);
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    const days = feed.entries.map(({ updated }) => updated);
    expect(days).toEqual([...days].sort().reverse());
    expect(feed.updated).toBe(days[0]);
    for (const { id, title, updated, link, content } of feed.entries) {
      expect(id).toBe(link);
      // The very section of the page, whose id stays when others are added.
      expect(id).toBe(`${changes}#${updated.slice(0, 10)}`);
      expect(html).toContain(`id="${updated.slice(0, 10)}"`);
      expect(title).toContain("2026");
      expect(content).toContain("<li>");
      // No link that only works on the site itself.
      expect(content).not.toMatch(/(href|src)="\/|\.html"/);
    }
    await page.goto(`/${base}advanced/scaling`);
    const found = page.locator('link[type="application/atom+xml"]');
    await expect(found).toHaveAttribute("href", `${origin}/${base}feed.xml`);
  });
}
