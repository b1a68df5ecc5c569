import type { PageData } from "vitepress";
import { expect, test } from "vitest";
import { versions } from "../../../.vitepress/pageHead.js";
import { addressOf, pagesToRead } from "../../../.vitepress/pages.js";

function site(...files: (string | [file: string, frontmatter: object])[]) {
  const pages = pagesToRead([
    { lang: "es", base: "/" },
    { lang: "en", base: "/en/" },
    { lang: "pt", base: "/pt/" },
  ]);
  for (const file of files) {
    const [relativePath, frontmatter] = typeof file === "string" ? [file, {}] : file;
    pages.note({ relativePath, frontmatter } as PageData);
  }
  return pages;
}

test.each([
  ["index.md", "/"],
  ["en/index.md", "/en/"],
  ["advanced/scaling.md", "/advanced/scaling"],
  ["en/advanced/index.md", "/en/advanced/"],
])("%s is at %s", (file, address) => {
  expect(addressOf(file)).toBe(address);
});

test("a page's twins are those that there are, the original first", () => {
  const pages = site("en/lab.md", "lab.md", "en/index.md", "index.md", "pt/index.md");
  const addresses = (address: string) => pages.twinsOf(address).map((twin) => twin.address);
  expect(addresses("/en/lab")).toEqual(["/lab", "/en/lab"]);
  expect(addresses("/lab")).toEqual(["/lab", "/en/lab"]);
  expect(addresses("/pt/")).toEqual(["/", "/en/", "/pt/"]);
  expect(versions(pages.twinsOf("/en/lab")).map(({ lang }) => lang)).toEqual([
    "es",
    "en",
    "x-default",
  ]);
});

test("an address is of the language that it begins with, as a folder", () => {
  const { languageOf } = site();
  expect(languageOf("/en/lab").lang).toBe("en");
  expect(languageOf("/energy").lang).toBe("es");
});

test("what is embedded elsewhere is no page to read", () => {
  const pages = site("lab.md", ["embed/race.md", { layout: false }]);
  expect([...pages.all.keys()]).toEqual(["/lab"]);
});
