import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { expect, test } from "vitest";
import { compile } from "../../../playground/index.js";

const codeOf = (source: string) => compile(source, "bot.js", "js").code;

test("what a spread makes is handed on, where it stands", () => {
  const source = "const a = [1];\nconst b =\n  [...a, [...a]];\n";
  const { code, map } = compile(source, "bot.js", "js");
  expect(code).toContain("carrera$made([...a, carrera$made([...a])])");
  const line = code.split("\n").findIndex((text) => text.includes("carrera$made"));
  const column = code.split("\n")[line]!.indexOf("carrera$made");
  expect(originalPositionFor(new TraceMap(map), { line: line + 1, column })).toMatchObject({
    line: 3,
    column: 2,
  });
});

test("literals without a spread, and spreads elsewhere, stay as they are", () => {
  const code = codeOf("const a = [1, [2]]; f(...a); const { ...b } = { ...a };");
  expect(code).not.toContain("carrera$made");
});

test("what is assigned to is no literal", () => {
  const code = codeOf(
    "let a, b; [a, ...b] = [1]; ({ a: [...b] } = c); for ([a, ...b] of c); const [...d] = b; [a, ...b] = [...b];",
  );
  expect(code).toContain("[a, ...b] = carrera$made([...b])");
  expect(code.match(/carrera\$made/g)).toHaveLength(1);
});
