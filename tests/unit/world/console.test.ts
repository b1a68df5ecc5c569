import { beforeAll, expect, test } from "vitest";
import { compile, createNodeRealm } from "../../../playground/index.js";
import type { ConsoleWritten } from "../../../playground/trace/events.js";
import { noBudget, type RunBudget } from "../../../playground/world/budget.js";
import { PRINTS } from "../../helpers/printed.js";

let realm: Awaited<ReturnType<typeof createNodeRealm>>;
beforeAll(async () => {
  realm = await createNodeRealm();
});

/** What a program prints, as the trace has it, and how the run ended. */
async function printed(source: string, budget: Partial<RunBudget> = {}) {
  const result = await realm.run(
    compile(source, "bot.js", "js"),
    { arrivals: [] },
    { budget: { ...noBudget, ...budget } },
  );
  const lines = result.trace.filter(({ kind }) => kind === "console") as ConsoleWritten[];
  return { ...result, lines };
}
/** The stretches of a line that its objects stand for. */
const stretches = ({ text, objects = [] }: ConsoleWritten) =>
  objects.map(({ at, length }) => text.slice(at, at + length));

test("an object is kept beside the line, with its place there", async () => {
  const { lines } = await printed(`console.log("user", { name: "Alice" }, "and", [1]);`);
  expect(lines).toHaveLength(1);
  expect(lines[0]!.text).toBe("user { name: 'Alice' } and [ 1 ]");
  expect(lines[0]!.objects).toEqual([
    { at: 5, length: 17, value: { kind: "object", fields: [["name", "Alice"]] } },
    { at: 27, length: 5, value: { kind: "array", size: 1, items: [1] } },
  ]);
  expect(stretches(lines[0]!)).toEqual(["{ name: 'Alice' }", "[ 1 ]"]);
});

test("what cannot be unfolded leaves no trace but its text", async () => {
  const { lines } = await printed(
    `console.log("a", 1, null, undefined, {}, [], new Date(0), () => {}, new Error("bad"));`,
  );
  expect(lines[0]!.text).toBe(
    "a 1 null undefined {} [] 1970-01-01T00:00:00.000Z [Function (anonymous)] Error: bad",
  );
  expect(lines[0]).not.toHaveProperty("objects");
});

test("it is as it was when it was printed", async () => {
  const { lines } = await printed(
    `const session = { count: 1 }; console.log(session); session.count++; console.log(session);`,
  );
  expect(lines.map(({ objects }) => objects![0]!.value)).toEqual([
    { kind: "object", fields: [["count", 1]] },
    { kind: "object", fields: [["count", 2]] },
  ]);
});

test("a line that is cut has its objects up to there", async () => {
  const { lines } = await printed(
    `console.log("x".repeat(9_990), { a: "long enough" }, { b: 1 }); console.log("x".repeat(20_000), { c: 1 });`,
  );
  expect(lines[0]!.text).toHaveLength(10_001);
  expect(stretches(lines[0]!)).toEqual(["{ a: 'lon"]);
  expect(lines[1]).not.toHaveProperty("objects");
});

test("a flood of objects is bounded by the characters of the console, and ends no run", async () => {
  const program = `for (let i = 0; i < 50; i++) console.log({ i, more: { text: "x".repeat(20) } });`;
  const free = await printed(program);
  const { status, lines } = await printed(program, { consoleChars: 3_000 });
  expect(status).toBe("ok");
  expect(lines.map(({ text }) => text)).toEqual(free.lines.map(({ text }) => text));
  const kept = lines.filter(({ objects }) => objects!.length > 0);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept).toEqual(free.lines.slice(0, kept.length));
  expect(lines.slice(kept.length).every(({ objects }) => objects!.length === 0)).toBe(true);
  expect(JSON.stringify(kept.map(({ objects }) => objects)).length).toBeLessThan(2 * 3_000);
});

test("one call takes no more than a line may have, however much it is given", async () => {
  const { lines } = await printed(`
    const wide = (depth) => Object.fromEntries(Array.from({ length: 100 }, (_, i) => ["key" + i, depth > 0 && i < 20 ? wide(depth - 1) : "x".repeat(500)]));
    console.log(wide(2), wide(2), wide(2));`);
  expect(lines[0]!.text.length).toBeLessThanOrEqual(10_001);
  expect(JSON.stringify(lines[0]!.objects).length).toBeLessThan(40_000);
});

test("nothing of the program runs while it prints", async () => {
  const { lines, error } = await printed(`
    let calls = 0;
    const handler = new Proxy({}, { get() { calls++; } });
    console.log({ get a() { calls++; } }, new Proxy({ b: 1 }, handler), new (class { get c() { calls++; } inspect() { calls++; } toJSON() { calls++; } })());
    console.log(calls);`);
  expect(error).toBeNull();
  expect(lines.map(({ text }) => text)).toEqual(["{ a: [Getter] } Proxy(Object) { b: 1 } {}", "0"]);
});

test("whatever a program prints, it is the same each time", async () => {
  const [one, two] = [await printed(PRINTS), await printed(PRINTS)];
  expect(one.error).toBeNull();
  expect(one.lines).toHaveLength(12);
  expect(one.trace).toEqual(two.trace);
  expect(JSON.parse(JSON.stringify(one.trace))).toEqual(one.trace);
});
