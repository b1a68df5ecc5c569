import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hoversOf, type Hovered, type Hovers } from "../../../playground/build/hovers/hovers.js";
import { withoutProblems } from "../../../playground/build/hovers/plugin.js";
import { typedPrograms } from "../../../playground/build/hovers/programs.js";
import { textOf } from "../../../playground/build/hovers/text.js";
import { includedFiles } from "../../helpers/blocks.js";
import { types } from "../../helpers/types.js";

const read = (file: string) => readFileSync(file, "utf8");
const TS = "playground/scenarios/runner-sequentialize/bot.ts";
const DENO = "playground/scenarios/runner-sequentialize/bot.deno.ts";
const WRONG = "playground/examples/hello/bot.ts";
const WRONG_DENO = "playground/examples/hello/bot.deno.ts";

const mutated = new Map([
  [TS, read(TS)],
  [DENO, read(DENO)],
  [WRONG, read(WRONG).replace("ctx.reply(", "ctx.repli(")],
  [WRONG_DENO, `${read(WRONG_DENO)}require("grammy");\n`],
]);
const found = hoversOf(mutated, types);
const lineOf = (file: string, text: string) =>
  mutated
    .get(file)!
    .split("\n")
    .findIndex((line) => line.includes(text));

function told(file: string): [name: string, type: string][] {
  const { hovers } = found.get(file) as { hovers: Hovers };
  const lines = mutated.get(file)!.split("\n");
  return hovers.places.map(([line, character, length, text]) => [
    lines[line]!.slice(character, character + length),
    hovers.texts[text]!.type,
  ]);
}

describe("the hovers of a program", () => {
  for (const file of [TS, DENO]) {
    test(`${file}: are the types of the real packages`, () => {
      const all = told(file);
      expect(all).toContainEqual(["count", "(property) SessionData.count: number"]);
      expect(all).toContainEqual(["bot", "const bot: Bot<MyContext, Api<RawApi>>"]);
      const call = all.findLast(([name]) => name === "run")![1];
      expect(call).toMatch(/^run<Update, .*>\(bot: BotAdapter<.*\): RunnerHandle$/);
      // Each stands at an identifier.
      for (const [name] of all) expect(name).toMatch(/^[\w$]+$/);
    });
  }

  test("are at the same identifiers in both flavours, but for the platforms' own", () => {
    const platform = /^(process|env|BOT_TOKEN|Deno|get)$/;
    const names = (file: string) => told(file).filter(([name]) => !platform.test(name));
    expect(names(DENO)).toEqual(names(TS));
    expect(told(TS)).toContainEqual(["process", "var process: NodeJS.Process"]);
    expect(told(DENO).map(([name]) => name)).toContain("Deno");
  });

  test("have no text twice, and are the same each time", () => {
    const { hovers } = found.get(TS) as { hovers: Hovers };
    expect(new Set(hovers.texts.map((text) => JSON.stringify(text))).size).toBe(
      hovers.texts.length,
    );
    expect(hoversOf(mutated, types)).toEqual(found);
  });
});

describe("a type error", () => {
  test("is told with the file, the line, the column and the compiler's message", () => {
    const line = lineOf(WRONG, "ctx.repli(");
    const column = mutated.get(WRONG)!.split("\n")[line]!.indexOf("repli") + 1;
    expect(() => withoutProblems(found)).toThrow(
      `${WRONG}:${line + 1}:${column}: Property 'repli' does not exist on type`,
    );
    expect(() => withoutProblems(found)).toThrow(/mistakes in programs that pages show/);
  });

  test("is one where a program uses what its platform does not have", () => {
    const { problems } = found.get(WRONG_DENO) as { problems: string[] };
    expect(problems).toEqual([
      expect.stringContaining(
        `${WRONG_DENO}:${lineOf(WRONG_DENO, 'require("')! + 1}:1: Cannot find`,
      ),
    ]);
  });

  test("in one program leaves the others their hovers", () => {
    const sound = new Map<string, Hovered>([TS, DENO].map((file) => [file, found.get(file)!]));
    expect([...withoutProblems(sound).keys()]).toEqual([TS, DENO]);
  });
});

test("every program with types that a page shows has hovers, under a name of its own", () => {
  const programs = typedPrograms();
  const shown = includedFiles.filter((file) => /\/bot(?:\.deno)?\.ts$/.test(file));
  expect(programs.map(({ file }) => file)).toEqual(expect.arrayContaining([...shown]));
  expect(new Set(programs.map(({ asset }) => asset)).size).toBe(programs.length);
});

test("a hover's text is short: no import, and the first sentence of what is long", () => {
  expect(textOf("(alias) class Bot\nimport Bot", "**The** class.\n\nMore.")).toEqual({
    type: "class Bot",
    about: "The class.",
  });
  expect(textOf("const a: 1", `See [it](https://x). ${"long ".repeat(60)}`).about).toBe("See it.");
  expect(textOf("const a: 1", "long ".repeat(60))).toEqual({ type: "const a: 1" });
});
