import { expect, test } from "vitest";
import { piecesOfText, piecesOfType } from "../../../components/hovers/pieces.js";

test("of a type its kind, strings and words of the language are told apart", () => {
  expect(piecesOfType('(parameter) a: keyof "new"')).toEqual([
    { text: "(parameter)", kind: "note" },
    { text: " a: " },
    { text: "keyof", kind: "keyword" },
    { text: " " },
    { text: '"new"', kind: "string" },
  ]);
});

test("nothing of a text is lost", () => {
  const type = 'const bot: Bot<"a" | "b">\n  new (x: in) => void';
  expect(
    piecesOfType(type)
      .map(({ text }) => text)
      .join(""),
  ).toBe(type);
  expect(piecesOfText("Alias for `a.b`")).toEqual([
    { text: "Alias for " },
    { text: "a.b", kind: "code" },
  ]);
});
