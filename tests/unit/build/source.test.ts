import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { codeHighlighter } from "../../../.vitepress/codeHighlighter.js";
import { codeTheme } from "../../../.vitepress/codeTheme.js";
import { sourceOf } from "../../../playground/build/source.js";
import { languageOf } from "../../../playground/index.js";
import { flavours, scenarioFile, variants } from "../../helpers/files.js";
import { ownRenderer } from "../../helpers/markdown.js";

const renderer = await ownRenderer("docs", { theme: codeTheme });
const { takeFrom, highlight } = codeHighlighter();
takeFrom(renderer);

/** What a reader sees of a line. */
function textOf(html: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x(\w+)|(\w+));/g, (_, code: string, name: string) =>
      code === undefined ? named[name]! : String.fromCharCode(parseInt(code, 16)),
    );
}

const files = variants.flatMap((name) => flavours.map((flavour) => scenarioFile(name, flavour)));

beforeAll(async () => {
  // Shiki gives a line up after half a second, which its first ones can take on a busy machine.
  for (const file of files) await sourceOf(readFileSync(file, "utf8"), languageOf(file), highlight);
});

test.each(files)(
  "%s: its lines are the file's, in the colours of the pages' code blocks",
  async (file) => {
    const text = readFileSync(file, "utf8");
    const { code, lines } = await sourceOf(text, languageOf(file), highlight);
    expect(code).toBe(text.trimEnd());
    expect(lines.map(textOf)).toEqual(code.split("\n"));
    const block = await renderer.renderAsync(`\`\`\`${file.split(".").at(-1)}\n${text}\`\`\``);
    for (const line of lines.filter((one) => one !== "")) expect(block).toContain(line);
    expect(lines.join("")).toMatch(/style="color:var\(--carrera-code-\w+\)"/i);
  },
);

test("markup in a program stays text; empty lines stay", async () => {
  const { code, lines } = await sourceOf('const a = "<b>&amp;";\r\n\r\na;\r\n', "js", highlight);
  expect(code).toBe('const a = "<b>&amp;";\n\na;');
  expect(lines.map(textOf)).toEqual(code.split("\n"));
  expect(lines[1]).toBe("");
});

test("a highlighter that gives other lines is found out", async () => {
  await expect(sourceOf("a;\nb;", "js", async () => "<code>a;</code>")).rejects.toThrow(
    /each of 2/,
  );
});
