import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { cases } from "../conformance/cases.js";
import { blocks, blocksOf, includedFiles } from "../helpers/blocks.js";
import { isProgram, judgeBlock } from "../helpers/judge-block.js";

test("every block of every page is in order", () => {
  expect(blocks.length).toBeGreaterThan(10);
  expect(blocks.flatMap((block) => judgeBlock(block) ?? [])).toEqual([]);
});

test("every program that a page shows is a case that runs in reality", () => {
  const run = new Set(cases.map(({ file }) => dirname(file)));
  const without = includedFiles.filter((file) => isProgram(file) && !run.has(dirname(file)));
  expect(without.map((file) => `${file} has no case: add one to tests/conformance/cases/`)).toEqual(
    [],
  );
});

describe("what is found wrong", () => {
  const judge = (text: string) => blocksOf("a.md", text).map(judgeBlock);
  const fenced = (info: string, text = "x", fence = "```") =>
    `\n${fence}${info}\n${text}\n${fence}`;

  test.each(["ts", "js twoslash", "TypeScript", "mjs [bot.mjs]", "vue", "ts:line-numbers {1}"])(
    "%s typed into a page, with the page, the line, and what to do",
    (info) => {
      expect(judge(fenced(info))).toEqual([
        expect.stringMatching(
          /^docs\/a\.md:2: «\w+» is typed into the page: .*playground\/examples/,
        ),
      ]);
    },
  );

  test("in lists, quotes, and longer or other fences as well", () => {
    const hidden = "- ```ts\n  x\n  ```\n\n> ~~~js\n> x\n> ~~~\n\n1. ````ts\n```\nx\n````";
    expect(judge(hidden)).toEqual([
      expect.stringContaining("a.md:1: «ts»"),
      expect.stringContaining("a.md:5: «js»"),
      expect.stringContaining("a.md:9: «ts»"),
    ]);
  });

  test("a block without a language, or in one that nobody knows", () => {
    expect(judge(fenced(""))[0]).toContain("a block without a language");
    expect(judge(fenced("cobol"))[0]).toContain("«cobol» is no language that may be typed");
  });

  test("a fence that is never closed", () => {
    expect(() => judge("\n\n```sh\nx\n")).toThrow("docs/a.md:3: this fence is never closed");
  });

  test("what is no JSON, and arrivals that are none", () => {
    expect(judge(fenced("json", "{ a: 1 }"))[0]).toContain("this is not JSON");
    expect(judge(fenced("json", '[{ "at": 1, "from": "Alice" }]'))[0]).toContain("no arrivals");
    expect(judge(fenced("json [updates.json]", "{}"))[0]).toContain("updates-not-array");
  });

  test("a file or a part that is not there, and a program that nobody runs", () => {
    const include = (path: string) => judge(`<<< @/../${path} [TypeScript]`)[0];
    expect(include("playground/examples/nowhere/bot.ts")).toContain("there is no playground/");
    expect(include("playground/index.ts")).toContain("no program that the tests run");
    expect(include("playground/examples/hello/bot.ts#part")).toContain("has no part «part»");
  });

  test("and nothing where all is well", () => {
    const well = [
      fenced("sh", "npm test"),
      fenced("json", '[{ "at": 1, "from": "Alice", "text": "hi" }]'),
      fenced("json", '[{ "name": "x" }]'),
      fenced("md", "<<< @/../nowhere.ts\n```ts\n```", "````"),
      "<<< @/../playground/examples/hello/bot.js {2} [JavaScript]",
    ];
    expect(judge(well.join("\n"))).toEqual(well.map(() => undefined));
  });
});
