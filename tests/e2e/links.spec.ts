import { expect, test, type Page } from "playwright/test";
import { origin } from "../../.vitepress/address.js";
import { readBuiltSite } from "../helpers/built-site.js";
import { checkLinks } from "../helpers/links.js";

const site = readBuiltSite();

test("no link of the built site leads nowhere, to the place on the page", async ({ page }) => {
  const { problems, followed, outside } = await checkLinks(page, site, origin);
  expect(problems).toEqual([]);
  expect(followed).toBeGreaterThan(500);
  const hosts = [...new Set([...outside].map((link) => new URL(link).host))].sort();
  console.log(`${followed} links followed; other sites, not asked: ${hosts.join(", ")}`);
});

/** What is wrong once a file is written otherwise. */
async function problemsWith(page: Page, file: string, from: RegExp | string, to: string) {
  const text = site.get(file)!;
  const changed = text.replace(from, to);
  expect(changed, `${file} has ${from}`).not.toBe(text);
  const { problems } = await checkLinks(page, new Map([...site, [file, changed]]), origin);
  return problems;
}

const BREAKS: readonly [what: string, file: string, from: RegExp, to: string, problem: string][] = [
  [
    "page",
    "plugins/session.html",
    /href="\/advanced\/scaling#/,
    'href="/advanced/scalin#',
    "is nowhere",
  ],
  [
    "place",
    "plugins/session.html",
    /(href="\/about\/simulation#)database/,
    "$1databse",
    "has no place «databse»",
  ],
  [
    "place on the page itself",
    "en/advanced/scaling.html",
    /(<h3 id="sequentialize)/,
    "$1d",
    "has no place «sequentialize»",
  ],
  ["script", "index.html", /(<script type="module" src="[^"]*)\.js/, "$1.jz", "is nowhere"],
  ["image", "index.html", /src="\/wordmark.svg"/, 'src="/wordmrak.svg"', "is nowhere"],
  [
    "version in the other language",
    "lab.html",
    /(hreflang="en" href="[^"]*)lab/,
    "$1lap",
    "is nowhere",
  ],
  ["entry of the sitemap", "sitemap.xml", /(<loc>[^<]*)scheduler/, "$1schedule", "is nowhere"],
  ["other site", "about/simulation.html", /href="https:/, 'href="http:', "not by https"],
];

for (const [what, file, from, to, problem] of BREAKS) {
  test(`control: a broken ${what} is found`, async ({ page }) => {
    const problems = await problemsWith(page, file, from, to);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((line) => line.includes(problem))).toBe(true);
  });
}

test("control: a sitemap that is no XML is found", async ({ page }) => {
  const problems = await problemsWith(page, "sitemap.xml", "</urlset>", "");
  expect(problems).toEqual([expect.stringContaining("sitemap.xml:")]);
});
