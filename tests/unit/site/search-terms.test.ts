import { expect, test } from "vitest";
import { searchTerm, termsWithout } from "../../../.vitepress/searchTerms.js";

const term = (word: string) => searchTerm(word, []);

test.each([
  ["condición", "condicion"],
  ["CONDICIÓN", "condicion"],
  ["condicio\u0301n", "condicion"],
  ["condiciones", "condicion"],
  ["sesiones", "sesión"],
  ["claves", "clave"],
  ["errores", "error"],
  ["pingüinos", "pinguino"],
  ["updates", "update"],
  ["races", "race"],
  ["processes", "process"],
  ["keys", "key"],
])("%s and %s are found under the same term", (one, other) => {
  expect(term(one)).toBe(term(other));
});

test.each([
  ["año", "ano"],
  ["409", "429"],
  ["lost", "lose"],
  ["sesión", "serie"],
])("%s and %s are not", (one, other) => {
  expect(term(one)).not.toBe(term(other));
});

test("an eñe stays one, however it is written", () => {
  expect(term("man\u0303ana")).toBe("mañana");
  expect(term("MAÑANA")).toBe("mañana");
});

test("the function carries the words it ignores in its own text", () => {
  const sent = termsWithout(["de", "que"]);
  const arrived = new Function(`return (${sent})`)() as typeof sent;
  expect(["De", "qué", "dé", "delta", ""].map((word) => arrived(word))).toEqual([
    undefined,
    undefined,
    undefined,
    "delta",
    undefined,
  ]);
  // A verb is not the article that it would be cut down to.
  expect(termsWithout(["los"])("lose")).toBe("los");
});
