import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { scenarioFile, variants } from "../helpers/scenarios.js";

const imports = {
  "https://deno.land/x/grammy/mod.ts": "npm:grammy@1.46.0",
  "https://deno.land/x/grammy_runner/mod.ts": "npm:@grammyjs/runner@2.0.3",
};

function denoCheck(file: string) {
  const directory = resolve(".cache/deno");
  mkdirSync(directory, { recursive: true });
  const map = resolve(directory, "map.json");
  writeFileSync(map, JSON.stringify({ imports }));
  const args = ["check", "--no-lock", `--import-map=${map}`, "--node-modules-dir=manual", file];
  return spawnSync(resolve("node_modules/.bin/deno"), args, { encoding: "utf8" });
}

test.each(variants)("%s: real Deno type-checks the Deno flavour", (variant) => {
  const { status, stderr } = denoCheck(scenarioFile(variant, "bot.deno.ts"));
  expect(stderr).not.toContain("error");
  expect(status).toBe(0);
});

test("and would find a type error", () => {
  const file = resolve(".cache/wrong.deno.ts");
  writeFileSync(
    file,
    'import { Bot } from "https://deno.land/x/grammy/mod.ts";\nnew Bot(1);\nDeno.exit();\n',
  );
  expect(denoCheck(file).status).not.toBe(0);
});
