import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { origin } from "../../../.vitepress/address.js";
import { pageText } from "../../../.vitepress/pageText.js";
import { offerPlainFences } from "../../../.vitepress/plainFences.js";
import { ownRenderer } from "../../helpers/markdown.js";

const markdown = ownRenderer(resolve("docs"), { config: offerPlainFences });

async function textOf(...lines: string[]): Promise<string[]> {
  const source = {
    file: resolve("docs/some/page.md"),
    source: lines.join("\n"),
    address: "/some/page",
  };
  return (await pageText(source, await markdown, "(try it)")).split("\n");
}

test("included code becomes a block, under the name of its tab", async () => {
  const file = "playground/scenarios/runner/bot.js";
  expect(
    await textOf(
      "---",
      "title: x",
      "---",
      "One.",
      "",
      "::: code-group",
      "",
      `<<< @/../${file} [JavaScript]`,
      "",
      ":::",
      "",
      "Two.",
    ),
  ).toEqual([
    "One.",
    "",
    "JavaScript:",
    "",
    "```js",
    ...readFileSync(file, "utf8").trimEnd().split("\n"),
    "```",
    "",
    "Two.",
  ]);
});

test("typed code stays as it is, whatever it says", async () => {
  const block = [
    "````md",
    "## Title {#id}",
    "",
    "<<< @/nowhere.ts",
    "",
    "```md",
    "[a](/b)",
    "```",
    "",
    "<Playground />",
    "````",
  ];
  expect(await textOf("Before.", "", ...block, "", "After.")).toEqual([
    "Before.",
    "",
    ...block,
    "",
    "After.",
  ]);
});

test("links are whole addresses, headings have no ids, boxes keep their titles", async () => {
  expect(
    await textOf(
      "# Title {#title}",
      "",
      "See [a](/lab?x=1#y), [b](#c) and [d](https://e.example/).",
      "",
      "::: info Why?",
      "Because.",
      ":::",
    ),
  ).toEqual([
    "# Title",
    "",
    `See [a](${origin}/lab?x=1#y), [b](${origin}/some/page#c) and [d](https://e.example/).`,
    "",
    "**Why?**",
    "",
    "Because.",
  ]);
});

test("components are told of, and nothing else is left of Vue", async () => {
  expect(
    await textOf(
      "<script setup>",
      "import Lab from './Lab.vue'",
      "</script>",
      "",
      '<div class="x">',
      "",
      "Text.",
      "",
      "</div>",
      "",
      '<Lab :groups="data" />',
    ),
  ).toEqual(["Text.", "", "(try it)"]);
});

test("a part of a file is that part", async () => {
  const lines = await textOf("<<< @/../tests/unit/site/page-text.test.ts#part [Part]");
  // #region part
  const region = "what this line is part of";
  // #endregion part
  expect(lines.join("\n")).toContain(`const region = "${region}";`);
  expect(lines.length).toBeLessThan(10);
});
