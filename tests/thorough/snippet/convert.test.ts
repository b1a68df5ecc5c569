import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  compile,
  createNodeRealm,
  scenarios,
  type Language,
  type Scenario,
} from "../../../playground/index.js";
import { convert, type ModuleStyle } from "../../../playground/snippet/convert/convert.js";
import { scenarioFile, variants } from "../../helpers/files.js";

const read = (file: string) => readFileSync(file, "utf8");

/** Each way a program can go from TypeScript, with what it is then. */
const ways: readonly (readonly (readonly [Language, ModuleStyle?])[])[] = [
  [["js"]],
  [["js", "import"]],
  [["deno"]],
  [["js"], ["ts"]],
  [["deno"], ["ts"]],
  [["deno"], ["js"]],
  [["js"], ["deno"]],
];

function convertAll(source: string, way: (typeof ways)[number]) {
  let language: Language = "ts";
  for (const [to, modules] of way) {
    source = convert(source, language, to, modules);
    language = to;
  }
  return { source, language };
}

describe("every scenario, in every flavour", () => {
  const realm = createNodeRealm();
  test.each(scenarios as readonly Scenario[])(
    "$name compiles, and gives the same trace",
    async ({ name, program = name, arrivals, settings }) => {
      const original = read(scenarioFile(program));
      const run = async (source: string, language: Language) =>
        (await realm).run(compile(source, "bot", language), { ...settings, arrivals });
      const expected = await run(original, "ts");
      for (const way of ways) {
        const { source, language } = convertAll(original, way);
        const { trace, console, sessions } = await run(source, language);
        expect(trace, `${way.join(" → ")}:\n${source}`).toEqual(expected.trace);
        expect({ console, sessions }).toEqual({
          console: expected.console,
          sessions: expected.sessions,
        });
      }
    },
  );
});

describe("what the pages show in three flavours", () => {
  test.each(variants)("%s is written by hand as it is converted", (variant) => {
    const [ts, js, deno] = ["bot.ts", "bot.js", "bot.deno.ts"].map((flavour) =>
      read(scenarioFile(variant, flavour)),
    ) as [string, string, string];
    expect(convert(ts, "ts", "js")).toBe(js);
    expect(convert(ts, "ts", "deno")).toBe(deno);
    expect(convert(deno, "deno", "ts")).toBe(ts);
    expect(convert(deno, "deno", "js")).toBe(js);
    expect(convert(js, "js", "js", "import")).toBe(convert(ts, "ts", "js", "import"));
  });
});

describe("every program there is", () => {
  const programs = "tests/conformance/programs";
  const files = [
    ...new Set(
      (scenarios as readonly Scenario[]).map(({ name, program }) => scenarioFile(program ?? name)),
    ),
    ...readdirSync(programs)
      .filter((name) => !name.endsWith(".deno.ts"))
      .map((name) => `${programs}/${name}`),
  ];
  test.each(files)("%s goes to Deno and back", (file) => {
    const source = read(file);
    const deno = convert(source, "ts", "deno");
    expect(deno).not.toMatch(/process\.env|from "(?:grammy|@grammyjs)/);
    const back = convert(deno, "deno", "ts");
    // Where it listens to signals, it does so for good; imports of Deno's own come first.
    const known = (text: string) =>
      text.replaceAll("process.once(", "process.on(").split("\n").sort();
    expect(known(back)).toEqual(known(source));
  });

  test.each(files)("%s becomes JavaScript that a person could have written", (file) => {
    const source = read(file);
    const js = convert(source, "ts", "js");
    expect(() => compile(js, "bot.js", "js")).not.toThrow();
    expect(js).not.toMatch(/[ \t]$|^;$/m);
    expect(js).not.toMatch(/\n\n\n|^\n/);
    expect(convert(js, "js", "js", "import")).not.toContain("require(");
    const comments = (text: string) => text.match(/\/\/ .*/g) ?? [];
    expect(comments(js)).toEqual(comments(source));
  });
});

/** From TypeScript to JavaScript with imports. */
const erased = (source: string) => convert(source, "ts", "js", "import");

describe("types go without a trace", () => {
  test.each([
    ["const a: Foo | Bar = b as Foo;", "const a = b;\n"],
    ["f(<T>(x: T): x is Y => x!.y satisfies Z);", "f((x) => x.y);\n"],
    ["function f(this: Foo, a?: string, ...rest: A[]): void {}", "function f(a, ...rest) {}\n"],
    [
      "class A<T> extends B<T> implements C {\n  private readonly x: T = 1;\n}",
      "class A extends B {\n  x = 1;\n}\n",
    ],
    ["a();\n\n/** Told. */\ninterface A {\n  b: 1;\n}\n\n// b\nb();", "a();\n\n// b\nb();\n"],
    ["/** Of all. */\n\ntype A = 1;\nb();", "/** Of all. */\n\nb();\n"],
    ["const a = 1\ntype X = 2\n;[1].map(f)", "const a = 1\n;[1].map(f)\n"],
    ['import { A, type B } from "x";\nA();', 'import { A } from "x";\nA();\n'],
    ['import { A, B } from "x";\nlet a: A = B();', 'import { B } from "x";\nlet a = B();\n'],
    [
      'import { A } from "x";\nimport b from "y";\nlet a: A = b;',
      'import b from "y";\nlet a = b;\n',
    ],
    ['import * as x from "x";\nlet a: x.A;\nlet b = "x";', 'let a;\nlet b = "x";\n'],
    ['import "x";\ndeclare const a: 1;\nb(a);', 'import "x";\nb(a);\n'],
  ])("%j", (source, expected) => {
    expect(erased(source).replace(/\n*$/, "\n")).toBe(expected);
  });

  test("what is more than a type becomes JavaScript that does the same", () => {
    const js = erased(
      "// Colours.\nenum Color { Red = 1, Blue }\nclass A { constructor(private x: number) {} }\nlog(Color.Blue);\n",
    );
    expect(js).toContain("// Colours.");
    expect(js).toContain('Color[Color["Red"] = 1] = "Red"');
    expect(js).toMatch(/constructor\(x\)/);
    expect(() => compile(js, "bot.js", "js")).not.toThrow();
  });
});

describe("modules", () => {
  test("imports become requires, and back", () => {
    const imports = `import { Bot, session as keep } from "grammy";
import * as grammy from "grammy/types";
import http from "node:http";
import "process";

export default new Bot(http, grammy, keep);
`;
    const requires = `const { Bot, session: keep } = require("grammy");
const grammy = require("grammy/types");
const http = require("node:http");
require("process");

module.exports = new Bot(http, grammy, keep);
`;
    expect(convert(imports, "js", "js", "require")).toBe(requires);
    // Nothing says any more how it was imported.
    const back = imports.replace("import http", "import * as http");
    expect(convert(requires, "js", "js", "import")).toBe(back);
  });

  test("exports become properties", () => {
    const source =
      "export const a = 1, { b, c: [d] } = e;\nexport function f() {}\nexport { a as g };\n";
    expect(convert(source, "js", "js", "require")).toBe(
      "const a = 1, { b, c: [d] } = e;\nfunction f() {}\nexports.g = a;\n\n" +
        "exports.a = a;\nexports.b = b;\nexports.d = d;\nexports.f = f;\n",
    );
    expect(convert("exports.f = f;\nexports.g = 1;\n", "js", "ts")).toBe(
      "export { f };\nexport const g = 1;\n",
    );
  });

  test("a program that waits at its top level keeps its imports", () => {
    const source = 'import { Bot } from "grammy";\nawait new Bot("t").init();\n';
    expect(convert(source, "ts", "js")).toBe(source);
    const within = 'import { Bot } from "grammy";\nasync () => await new Bot("t").init();\n';
    expect(convert(within, "ts", "js")).toContain('require("grammy")');
  });

  test("what requires within a function stays", () => {
    const source =
      'function f() {\n  return require("grammy").Bot;\n}\nconst { Bot } = require("grammy");\n';
    expect(convert(source, "js", "ts")).toBe(
      'function f() {\n  return require("grammy").Bot;\n}\nimport { Bot } from "grammy";\n',
    );
    expect(convert('const Bot = require("grammy").Bot;\n', "js", "ts")).toBe(
      'import { Bot } from "grammy";\n',
    );
  });
});

describe("Node and Deno", () => {
  const pairs: readonly (readonly [node: string, deno: string])[] = [
    ['import "grammy";', 'import "https://deno.land/x/grammy/mod.ts";'],
    [
      'import type { Chat } from "grammy/types";',
      'import type { Chat } from "https://deno.land/x/grammy/types.ts";',
    ],
    [
      'import "@grammyjs/transformer-throttler";',
      'import "https://deno.land/x/grammy_transformer_throttler/mod.ts";',
    ],
    ['import x from "lodash";', 'import x from "npm:lodash";'],
    ['let b: import("grammy").Bot;', 'let b: import("https://deno.land/x/grammy/mod.ts").Bot;'],
    ["process.env.A;", 'Deno.env.get("A");'],
    ["process.env[name];", "Deno.env.get(name);"],
    ["process.env.A = process.env.B;", 'Deno.env.set("A", Deno.env.get("B"));'],
    ['process.on("SIGINT", f);', 'Deno.addSignalListener("SIGINT", f);'],
    ["process.exit(1);", "Deno.exit(1);"],
    [
      'import { openKv } from "@deno/kv";\nconst kv = await openKv();',
      "const kv = await Deno.openKv();",
    ],
  ];
  test.each(pairs)("%j is %j", (node, deno) => {
    expect(convert(node, "ts", "deno")).toBe(deno);
    expect(convert(deno, "deno", "ts")).toBe(node);
  });

  test.each([
    ['import "npm:@grammyjs/menu@1.5.0";', 'import "@grammyjs/menu";'],
    ['import "https://deno.land/x/grammy@v1.46.0/mod.ts";', 'import "grammy";'],
    ['import "https://esm.sh/grammy@1/web?dts";', 'import "grammy/web";'],
    ['Deno.env.set("A", "b");', 'process.env.A = "b";'],
    [
      'if (Deno.env.has("A")) Deno.env.delete("A");',
      'if (("A" in process.env)) delete process.env.A;',
    ],
    [
      'Deno.serve({ port: 80 }, webhookCallback(bot, "std/http"));',
      'import { createServer } from "node:http";\ncreateServer(webhookCallback(bot, "http")).listen(80);',
    ],
    // Nothing of Node's does that.
    ["Deno.serve((request) => answer(request));", "Deno.serve((request) => answer(request));"],
  ])("%j becomes %j", (deno, node) => {
    expect(convert(deno, "deno", "ts")).toBe(node);
  });

  test("what a program calls `process` itself is its own", () => {
    const source = 'import process from "node:process";\nprocess.env.A;';
    expect(convert(source, "ts", "deno")).toBe(source);
  });
});

test("a program that does not parse stays with whoever wrote it", () => {
  expect(() => convert("const a = ;", "ts", "js")).toThrow(/^snippet-syntax/);
  expect(convert("const a = ;", "ts", "ts")).toBe("const a = ;");
});
