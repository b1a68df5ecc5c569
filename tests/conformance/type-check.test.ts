import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cases } from "./cases.js";
import { checkTypes } from "./type-check.js";

/** Writes programs into a folder from which they find the packages. */
function written(programs: Readonly<Record<string, string>>): string[] {
  mkdirSync(".cache/types", { recursive: true });
  return Object.entries(programs).map(([name, text]) => {
    writeFileSync(`.cache/types/${name}`, text);
    return `.cache/types/${name}`;
  });
}

test("nothing is wrong with the programs for Deno that no page shows", () => {
  const files = cases.map(({ file }) => file).filter((file) => file.endsWith(".deno.ts"));
  expect(files.length).toBeGreaterThan(0);
  expect(checkTypes(files)).toEqual(new Map());
});

test("a type error is found in each flavour, with the file and the line", () => {
  const address = "https://deno.land/x/grammy/mod.ts";
  const [typescript, deno, script, sound] = written({
    "wrong.ts": 'import { Bot } from "grammy";\nnew Bot(1);\n',
    "wrong.deno.ts": `import { Bot } from "${address}";\nnew Bot(1);\nDeno.nothing();\n`,
    "wrong.js": 'const { Bot, nothing } = require("grammy");\nnew Bot(tokn);\n',
    "sound.js": 'const { Bot } = require("grammy");\nnew Bot(process.env.TOKEN).api.nothing();\n',
  }) as [string, string, string, string];
  const found = checkTypes([typescript, deno, script, sound]);
  expect(found.get(typescript)).toContain("wrong.ts:2: Argument of type 'number'");
  expect(found.get(deno)).toMatch(/Argument of type 'number'.*wrong\.deno\.ts:2:9/s);
  expect(found.get(deno)).toMatch(/'nothing' does not exist.*wrong\.deno\.ts:3:6/s);
  expect(found.get(script)).toContain(
    "wrong.js:1: Module '\"grammy\"' has no exported member 'nothing'",
  );
  expect(found.get(script)).toContain("wrong.js:2: Cannot find name 'tokn'");
  // What a session holds, JavaScript cannot say.
  expect([...found.keys()]).not.toContain(sound);
});

test("an address that stands for no package is told", () => {
  const [file] = written({ "elsewhere.deno.ts": 'import "https://deno.land/x/oak/mod.ts";\n' });
  expect(() => checkTypes([file!])).toThrow(/elsewhere.deno.ts imports .*oak.*, which is no/);
});
