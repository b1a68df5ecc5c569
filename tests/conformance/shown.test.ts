import { afterAll, expect, test } from "vitest";
import { scenarioFile } from "../helpers/files.js";
import { cases } from "./cases.js";
import { simulate, tellLate } from "./conform.js";
import { runShown, shown, tableOf, waysOf, type Shown, type Verdict } from "./shown.js";
import { checkTypes } from "./type-check.js";

const verdicts = new Map<Shown, Verdict>();
await simulate(shown.flatMap(waysOf));
const types = checkTypes(shown.map(({ file }) => file));

test("pages show programs in each flavour", () => {
  const flavours = shown.map(({ flavour }) => flavour);
  expect(new Set(flavours)).toEqual(new Set(["bot.ts", "bot.js", "bot.deno.ts"]));
});

for (const one of shown) {
  test.concurrent(`${one.file}: sound types, and the same in reality and simulation`, async () => {
    const verdict = await runShown(one);
    verdicts.set(one, verdict);
    expect(verdict.reports.length).toBeGreaterThan(0);
    expect(types.get(one.file) ?? "").toBe("");
    expect(verdict.findings.join("\n")).toBe("");
  });
}

test.concurrent.each(["bot.js", "bot.deno.ts"] as const)(
  "a program that does something else in one flavour is found out, in %s",
  async (flavour) => {
    const file = scenarioFile("runner-sequentialize", flavour);
    const runner = cases.filter(({ name }) => name === "runner");
    const verdict = await runShown({ file, flavour, cases: runner });
    const found = verdict.findings.join("\n");
    expect(found).toContain("should show 1 lost writes");
    expect(found).toMatch(new RegExp(`calls differ\n  bot.ts: .*\n  ${flavour}: `, "s"));
    expect(tableOf([verdict], new Map([[file, "wrong"]]))).toMatch(/ FAILS .* FAILS .* FAILS$/);
  },
);

afterAll(() => {
  const rows = shown.flatMap((one) => verdicts.get(one) ?? []);
  console.log(`Every program that a page shows:\n\n${tableOf(rows, types)}\n`);
  tellLate();
});
