import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { expect, test } from "vitest";
import {
  compile,
  scenarios,
  type CompiledProgram,
  type Scenario,
} from "../../../playground/index.js";
import { compileFile, flavours, scenarioFile, variants } from "../../helpers/scenarios.js";

/** A call of something that has a name, with a note as its only argument. */
const NOTED = /([\w$]+)\)?\((?:\.\.\.)?carrera\$at\((\d+), /g;

/** Each note's line, and what the source map says of the name that is called. */
function notes({ code, map }: CompiledProgram) {
  const traced = new TraceMap(map);
  return code.split("\n").flatMap((text, i) =>
    [...text.matchAll(NOTED)].map(({ 1: name = "", 2: noted, index }) => {
      const { line } = originalPositionFor(traced, { line: i + 1, column: index });
      return { name, noted: Number(noted), mapped: line };
    }),
  );
}

const files = [
  ...(scenarios as readonly Scenario[]).map(({ name, program = name }) => scenarioFile(program)),
  ...variants.flatMap((name) => flavours.map((flavour) => scenarioFile(name, flavour))),
];

test.each([...new Set(files)])("%s: the lines of calls are those of the source map", (file) => {
  const found = notes(compileFile(file)).filter(({ mapped }) => mapped !== null);
  expect(found.length).toBeGreaterThan(2);
  for (const { name, noted, mapped } of found) expect([name, noted]).toEqual([name, mapped]);
});

test("the line is the one where the name of what is called ends", () => {
  const { code } = compile(
    `import { f, g } from "grammy";
f(
  g(),
  1,
);
f
  .of(1)
  .of?.();
new f;
new Promise(
  g);
f(...[1], ...g
  ());
require("grammy");
void import("grammy");
`,
    "bot.ts",
    "ts",
  );
  const called = [...code.matchAll(/carrera\$at\((\d+)/g)].map(([, line]) => Number(line));
  expect(called).toEqual([3, 2, 7, 8, 9, 10, 12, 12]);
  expect(code).toContain('require("grammy")');
});

test("a note changes nothing of what is called: arguments, this, and what is not there", async () => {
  const { code } = compile(
    `const seen: unknown[] = [];
const o = { n: 1, f(...args: unknown[]) { return [this.n, args.length]; } };
seen.push(o.f(), o.f(1, 2), o.f(...[1, 2, 3]), o["f"](), (0, o.f.bind(o))());
const none = undefined as typeof o | undefined;
seen.push(none?.f(), none?.f(1));
class A { args: number; constructor(...args: unknown[]) { this.args = args.length; } }
class B extends A { constructor() { super(); } }
class C extends A { constructor() { super(1, 2); } twice() { return 2 * this.args; } }
seen.push(new A().args, new A(1).args, new B().args, new C().twice());
module.exports = seen;
`,
    "bot.ts",
    "ts",
  );
  const module = { exports: [] as unknown[] };
  const hooks = { begin: () => null, leave: (value: unknown) => value };
  const at = (_line: number, value: unknown) => value;
  new Function("module", "exports", "carrera$begin", "carrera$leave", "carrera$at", code)(
    module,
    module.exports,
    hooks.begin,
    hooks.leave,
    at,
  );
  expect(module.exports).toEqual([
    [1, 0],
    [1, 2],
    [1, 3],
    [1, 0],
    [1, 0],
    undefined,
    undefined,
    0,
    1,
    0,
    4,
  ]);
});
