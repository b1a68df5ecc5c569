import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarios, type Scenario } from "../../../playground/index.js";
import { compile, languageOf } from "../../../playground/snippet/compile.js";
import { openWorker } from "../../helpers/compiler.js";
import { flavours, scenarioFile, variants } from "../../helpers/files.js";

const files = [
  ...new Set([
    ...(scenarios as readonly Scenario[]).map(({ name, program }) => scenarioFile(program ?? name)),
    ...variants.flatMap((variant) => flavours.map((flavour) => scenarioFile(variant, flavour))),
  ]),
];
const ask = await openWorker();

test.each(files)("%s is compiled in the page as in the lab, to the byte", (file) => {
  const source = readFileSync(file, "utf8");
  const language = languageOf(file);
  const given = compile(source, file, language);
  expect(ask({ id: 7, task: "compile", source, file, language })).toEqual({ id: 7, given });
});

test("a program is converted in the page as in Node", () => {
  const source = readFileSync(scenarioFile("runner"), "utf8");
  for (const [to, file] of [
    ["js", "bot.js"],
    ["deno", "bot.deno.ts"],
  ] as const) {
    const given = readFileSync(scenarioFile("runner", file), "utf8");
    expect(ask({ id: 1, task: "convert", source, from: "ts", to })).toEqual({ id: 1, given });
  }
});

test("a mistake comes back with its place", () => {
  const source = 'import { Bot } from "grammy";\nconst bot = ;\n';
  expect(ask({ id: 1, task: "compile", source, file: "bot.ts", language: "ts" })).toEqual({
    id: 1,
    error: {
      code: "snippet-syntax",
      data: { detail: "Expression expected." },
      place: { file: "bot.ts", line: 2, column: 13 },
    },
  });
});

test("a typical bot is compiled in less than 30 ms once the worker is warm", () => {
  const source = readFileSync(scenarioFile("runner-sequentialize"), "utf8");
  const times = Array.from({ length: 20 }, (_, id) => {
    const began = performance.now();
    ask({ id, task: "compile", source: `${source}// ${id}\n`, file: "bot.ts", language: "ts" });
    return performance.now() - began;
  });
  expect(times.sort((a, b) => a - b)[10]).toBeLessThan(30);
});

test("programs are laid out, and lose nothing but space", () => {
  const source =
    'import {Bot} from "grammy"\nconst bot=new Bot( "token" );\nbot.on("message",async ctx=>{\nif(ctx.chat){ await ctx.reply("a  b"); // c\n}\n})';
  const answer = ask({ id: 1, task: "format", source, language: "js" });
  expect(answer).toEqual({
    id: 1,
    given: `import { Bot } from "grammy"
const bot = new Bot("token");
bot.on("message", async ctx => {
  if (ctx.chat) {
    await ctx.reply("a  b"); // c
  }
})
`,
  });
});

test("what does not parse is laid out as far as it does", () => {
  const source = "const a=1;\nconst b = (;\n";
  expect(ask({ id: 1, task: "format", source, language: "ts" })).toMatchObject({
    given: "const a = 1;\nconst b = (;\n",
  });
});
