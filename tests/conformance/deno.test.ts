import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { includedFiles } from "../helpers/blocks.js";
import { cases } from "./cases.js";
import { conform, differences, inFlavour } from "./conform.js";
import { denoCheck } from "./deno.js";
import { runInReality } from "./reality.js";

const isDeno = (file: string) => file.endsWith(".deno.ts");

test("Deno's own type check finds nothing in what runs in Deno", () => {
  const files = [...includedFiles, ...cases.map(({ file }) => file)].filter(isDeno);
  expect(denoCheck(files)).toBe("");
});

test("and would find a type error", () => {
  mkdirSync(".cache", { recursive: true });
  const file = resolve(".cache/wrong.deno.ts");
  const wrong =
    'import { Bot } from "https://deno.land/x/grammy/mod.ts";\nnew Bot(1);\nDeno.nothing();\n';
  writeFileSync(file, wrong);
  const found = denoCheck([file]);
  expect(found).toContain("Argument of type 'number'");
  expect(found).toContain("Property 'nothing' does not exist");
});

test("an address that stands for no package is told", () => {
  const file = resolve(".cache/elsewhere.deno.ts");
  writeFileSync(file, 'import "https://deno.land/x/oak/mod.ts";\n');
  expect(() => denoCheck([file])).toThrow(/elsewhere.deno.ts imports .*oak.*, which is no package/);
});

test("the wrong program in Deno is found out", async () => {
  const one = cases.find(({ name }) => name === "runner")!;
  const { simulated } = await conform(one);
  const other = cases.find(({ name }) => name === "runner-sequentialize")!;
  const real = await runInReality(inFlavour({ ...one, file: other.file }, "bot.deno.ts"), 0);
  expect(differences(simulated, real).join()).toMatch(/calls .*sessions .*lostWrites /s);
});
