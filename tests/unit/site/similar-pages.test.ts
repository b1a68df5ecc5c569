import { expect, test } from "vitest";
import { similarPages } from "../../../.vitepress/theme/similarPages.js";

const pages = [
  "/guide/deployment-types",
  "/advanced/scaling",
  "/advanced/structuring",
  "/advanced/reliability",
  "/plugins/session",
  "/plugins/runner",
  "/lab",
  "/about/simulation",
].map((link) => ({ link, text: link }));

const found = (address: string) => similarPages(address, pages).map(({ link }) => link);

test.each([
  ["/advanced/scalin", "/advanced/scaling"],
  ["/advanced/scaling/", "/advanced/scaling"],
  ["/Advanced/Scaling.html", "/advanced/scaling"],
  ["/advanced/sacling", "/advanced/scaling"],
  ["/es/advanced/scaling", "/advanced/scaling"],
  ["/guide/sessions", "/plugins/session"],
  ["/runner", "/plugins/runner"],
  ["/labs", "/lab"],
])("instead of %s comes %s first", (address, page) => {
  expect(found(address)[0]).toBe(page);
});

test.each(["/", "/nowhere", "/wp-login.php", "/x"])("nothing is like %s", (address) => {
  expect(found(address)).toEqual([]);
});

test("three at most", () => {
  expect(
    similarPages(
      "/page",
      [1, 2, 3, 4].map((n) => ({ link: `/page${n}`, text: "" })),
    ),
  ).toHaveLength(3);
});
