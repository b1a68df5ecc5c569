import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scenarios, type Scenario } from "../../../playground/index.js";
import { convert } from "../../../playground/snippet/convert/convert.js";
import { scenarioFile } from "../../helpers/files.js";
import { problemsOf, serviceFor } from "../../helpers/types.js";

const read = (file: string) => readFileSync(file, "utf8");
const bots = "tests/helpers/bots";
const plugins = readdirSync(bots).map((name) => `${bots}/${name}`);
const programs = [
  ...new Set(
    (scenarios as readonly Scenario[]).map(({ name, program }) => scenarioFile(program ?? name)),
  ),
  ...plugins,
];

/** Programs by the names under which the editor has them. */
function named(ending: string, files: readonly string[], change: (source: string) => string) {
  return Object.fromEntries(
    files.map((file, i) => [`/bot${i}${ending}`, change(read(file))] as const),
  );
}

/** The numbers of what the editor says. */
const numbers = (found: readonly string[] = []) => found.map((one) => one.split(":")[0]);

describe("the types in the editor", () => {
  // In TypeScript and for Deno the build checks all of them: playground/build/hovers.
  test("have nothing to say against our programs in JavaScript, nor against a plugin's in any flavour", () => {
    const found = problemsOf({
      ...named(".js", programs, (source) => convert(source, "ts", "js")),
      ...named(".ts", plugins, (source) => source),
      ...named(".deno.ts", plugins, (source) => convert(source, "ts", "deno")),
    });
    for (const [file, problems] of Object.entries(found)) expect(problems, file).toEqual([]);
  });

  test("see mistakes, and know what a program for Node finds", () => {
    const found = problemsOf({
      "/mistakes.ts": `import { Bot } from "grammy";
import { run } from "npm:@grammyjs/runner@2";
const bot = new Bot(1);
bot.on("mesage", () => {});
bot.on("message:text", (ctx) => ctx.message.txet);
run(bot, { sink: { concurrency: "many" } });
`,
      "/platform.ts": "Deno.exit();",
      "/file.ts": 'import { readFile } from "node:fs";\nexport { readFile };',
      "/typed.js": "const a: number = 1;",
      "/untyped.js": 'const { Bot } = require("grammy");\nnew Bot(1).on("no", (ctx) => ctx.no);\n',
    });
    expect(numbers(found["/mistakes.ts"])).toEqual(["2345", "2345", "2339", "2322"]);
    expect(numbers(found["/platform.ts"])).toEqual(["2304"]);
    expect(numbers(found["/file.ts"])).toEqual(["2307"]);
    expect(numbers(found["/typed.js"])).toEqual(["8010"]);
    expect(numbers(found["/untyped.js"])).toEqual([]);
  });

  test("know what a program for Deno finds", () => {
    const found = problemsOf({
      "/exit.deno.ts": "Deno.exit();",
      "/kv.deno.ts": "const kv = await Deno.openKv();\nkv.nothing();",
      "/require.deno.ts": 'require("grammy");',
    });
    expect(numbers(found["/exit.deno.ts"])).toEqual([]);
    expect(numbers(found["/kv.deno.ts"])).toEqual(["2339"]);
    expect(numbers(found["/require.deno.ts"])).toHaveLength(1);
  });

  test("complete and explain, in all three languages", () => {
    const sources = {
      "/bot.ts": 'import { Bot } from "grammy";\nnew Bot("").api.;',
      "/bot.js": 'const { Bot } = require("grammy");\nnew Bot("").api.;',
      "/bot.deno.ts":
        'import { Bot } from "https://deno.land/x/grammy@v1.46.0/mod.ts";\nnew Bot("").api.;',
    };
    const service = serviceFor(sources);
    for (const [file, source] of Object.entries(sources)) {
      const at = source.indexOf("api.") + 4;
      const names = service.getCompletionsAtPosition(file, at, {})?.entries.map(({ name }) => name);
      expect(names, file).toContain("sendMessage");
      const about = service.getQuickInfoAtPosition(file, source.indexOf("new Bot") + 4);
      expect(about?.documentation?.map(({ text }) => text).join(""), file).toContain("bot.start()");
    }
  });
});
