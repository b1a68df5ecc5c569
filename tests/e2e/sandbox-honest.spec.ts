import { expect, test, type Page } from "playwright/test";
import {
  compile,
  createNodeRealm,
  type CompiledProgram,
  type RunResult,
  type Settings,
} from "../../playground/index.js";
import { TOKEN } from "../../playground/world/globals.js";
import { settingsOf } from "../conformance/case.js";
import { cases } from "../conformance/cases.js";
import { pluginBots, pluginFile, pluginRuns } from "../helpers/plugins.js";
import { PRINTS } from "../helpers/printed.js";
import { serveSandbox, type SandboxPage } from "../helpers/sandbox-page.js";
import { compileFile, everyScenario } from "../helpers/scenarios.js";

let served: SandboxPage;
test.beforeAll(async () => {
  served = await serveSandbox();
});
test.afterAll(() => served.close());

interface Run {
  readonly name: string;
  readonly program: CompiledProgram;
  readonly settings: Partial<Settings>;
}

/** Runs programs in sandboxes of their own, two at a time. */
async function resultsOf(page: Page, runs: readonly Run[]) {
  await page.goto(served.origin);
  return page.evaluate(async (runs) => {
    const results: unknown[] = [];
    const waiting = [...runs.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [place, { program, settings }] = next;
        const box = await sandbox.openSandbox(program);
        const outcome = await box.run(settings, { lines: true });
        box.dispose();
        results[place] = outcome.kind === "ran" ? outcome.result : outcome;
      }
    };
    await Promise.all([work(), work()]);
    return results as RunResult[];
  }, runs);
}

/** Expects of each run what the engine gives where nothing is taken away. */
async function expectSame(page: Page, runs: readonly Run[]) {
  const realm = await createNodeRealm();
  const results = await resultsOf(page, runs);
  for (const [place, { name, program, settings }] of runs.entries()) {
    expect(results[place], name).toEqual(await realm.run(program, settings, { lines: true }));
  }
}

test("every scenario", ({ page }) => expectSame(page, everyScenario));

test("every program that plain Node runs too", async ({ page }) => {
  test.slow();
  const runs = cases.map((one) => ({
    name: one.name,
    program: compileFile(one.file),
    settings: { ...settingsOf(one), token: TOKEN },
  }));
  await expectSame(page, runs);
});

test("every plugin", ({ page }) =>
  expectSame(
    page,
    pluginBots.map((name) => ({
      name,
      program: compileFile(pluginFile(name)),
      settings: pluginRuns[name],
    })),
  ));

test("values of every kind, printed and described", ({ page }) =>
  expectSame(page, [
    { name: "prints", program: compile(PRINTS, "bot.js", "js"), settings: { arrivals: [] } },
  ]));

test("what honest programs do to objects of the language", async ({ page }) => {
  const source = `
    class Refused extends Error { constructor(m) { super(m); this.name = "Refused"; this.message += "!"; } }
    function Point(x) { this.x = x; }
    Point.prototype.toString = function () { return "Point " + this.x; };
    Point.prototype.valueOf = function () { return this.x; };
    function Old() {}
    Old.prototype = Object.create(Error.prototype);
    Old.prototype.constructor = Old;
    const handler = () => {};
    handler.toString = () => "handler";
    const counts = { constructor: 0 };
    counts.constructor++;
    counts.hasOwnProperty = "own";
    BigInt.prototype.toJSON = function () { return String(this); };
    String.prototype.shout = function () { return this.toUpperCase(); };
    class Names extends Map { get(key) { return super.get(key) ?? "nobody"; } }
    Math.half = (n) => n / 2;
    globalThis.cache = new Map([[1, 2]]);
    console.log(
      String(new Refused("no")), String(new Point(3)), new Point(4) + 1, new Old() instanceof Error,
      String(handler), JSON.stringify(counts), JSON.stringify({ big: 1n }), "hey".shout(),
      new Names().get("x"), Math.half(8), globalThis.cache.get(1),
      new Uint8Array([1, 2, 3]).map((n) => n * 2).join(), Buffer.from("hi").toString("hex"),
      new Uint16Array(new ArrayBuffer(8)).length, [...new Float64Array(2)].length,
      new Intl.NumberFormat("en").format(1234.5), structuredClone({ a: [1] }).a[0],
      new URL("https://a.b/c?d=1").searchParams.get("d"), new TextEncoder().encode("ñ").length,
    );`;
  const program = compile(source, "bot.js", "js");
  const run = { name: "honest", program, settings: { arrivals: [] } };
  const [result] = await resultsOf(page, [run]);
  expect(result!.error).toBeNull();
  expect(result!.console[0]!.text).toBe(
    'Refused: no! Point 3 5 true handler {"constructor":1,"hasOwnProperty":"own"} {"big":"1"} ' +
      "HEY nobody 4 2 2,4,6 6869 4 2 1,234.5 1 1 2",
  );
  await expectSame(page, [run]);
});

test("the functions of the language that are counted look and do as they did", async ({ page }) => {
  const source = `
    const { getPrototypeOf } = Object;
    const owners = [Array, Array.prototype, String.prototype, Map.prototype, Set.prototype, ArrayBuffer.prototype,
      TextEncoder.prototype, getPrototypeOf(Int8Array.prototype)];
    const names = "from concat fill flat join slice splice unshift push padEnd padStart repeat replaceAll set add encode".split(" ");
    for (const owner of owners) for (const name of names) {
      const method = owner[name];
      if (typeof method !== "function") continue;
      const does = (action) => { try { return String(action()); } catch (error) { return error.name; } };
      console.log(method.name, method.length, "prototype" in method, does(() => new method()), does(() => method.call(undefined, 1)));
    }
    class Names extends Array { static get [Symbol.species]() { return Array; } }
    class Kinds extends Array {}
    const like = { length: 2, 0: "a", 1: "b" };
    console.log(
      Names.from([1]) instanceof Names, Names.from([1]).slice() instanceof Names, Kinds.from([1]).concat([2]) instanceof Kinds,
      [].push.call(like, "c", "d"), like.length, like[3], [].concat.call(like, { [Symbol.isConcatSpreadable]: true, length: 1, 0: 9 }).length,
      [3].push(...new Array(3000).fill(1)), [1, 2, 3].splice(1, 1).join(), [1].unshift(2, 3), [1, [2, [3]]].flat(2).join("-"),
      [..."ab", ...new Set([1, 1])].length, new Map([[1, 2]]).set(3, 4).size, new Set().add(1).add(1).size, "ab".replaceAll(/b/g, (b) => b + b),
      "x".padStart(3, "yz"), structuredClone(new Map([[1, { a: new Uint8Array([7]) }]])).get(1).a[0], [].fill.call({ length: 2 }, 1)[1],
    );
    let a, rest; [a, ...rest] = [1, 2, 3]; for ([a, ...rest] of [[4, ...rest]]); console.log(a, rest.join());`;
  const program = compile(source, "bot.js", "js");
  const run = { name: "honest", program, settings: { arrivals: [] } };
  const [result] = await resultsOf(page, [run]);
  expect(result!.console.length).toBeGreaterThan(15);
  await expectSame(page, [run]);
});
