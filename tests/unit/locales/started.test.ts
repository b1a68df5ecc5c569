import { expect, test } from "vitest";
import { addLanguage, textsIn } from "../../../components/composables/texts.js";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import { languages, messagesFor } from "../../../locales/index.js";
import { complete, namesOf, type Started } from "../../../locales/started.js";

const xx: Started = {
  ready: false,
  site: { label: "Xx", lang: "xx-XX", description: "x" },
  race: { title: "Titulus", figures: { lost: "Amissa" }, keys: { list: [["a", "b"]] } },
};

test("a started language says what it can, and the rest in English", () => {
  addLanguage(xx);
  const race = textsIn("xx-XX", es.race, en.race, (texts) => texts.race);
  expect(race.title).toBe("Titulus");
  expect(race.figures.lost).toBe("Amissa");
  expect(race.figures.none).toBe(en.race.figures.none);
  expect(race.moments.finishes("A")).toBe(en.race.moments.finishes("A"));
  // A list is one text: it is not mixed.
  expect(race.keys.list).toEqual([["a", "b"]]);
  expect(namesOf(race)).toEqual(namesOf(en.race));
  expect(textsIn("xx-XX", es.share, en.share, (texts) => texts.share)).toBe(en.share);
});

test("Spanish is Spanish, English English, and an unknown language English", () => {
  const title = (language: string) =>
    textsIn(language, es.race, en.race, (texts) => texts.race).title;
  expect(["es", "es-MX", "en", "en-GB", "yy", "est"].map(title)).toEqual([
    es.race.title,
    es.race.title,
    en.race.title,
    en.race.title,
    en.race.title,
    en.race.title,
  ]);
});

test("the terminal speaks the languages that are shown, by all their tags", () => {
  for (const tag of ["es", "es-MX", "es_AR.UTF-8", "ES"]) expect(messagesFor(tag)).toBe(es);
  for (const tag of ["en", "", "C", "pt_BR.UTF-8", "est"]) expect(messagesFor(tag)).toBe(en);
});

test("no language has texts that the original does not have", () => {
  const known = new Set(namesOf(es));
  for (const { name, started, texts } of languages) {
    const own = namesOf({ ...(started ?? texts), ready: undefined });
    expect([name, own.filter((one) => !known.has(one))]).toEqual([name, []]);
    expect([name, namesOf(texts).sort()]).toEqual([name, [...known].sort()]);
  }
});

test("completing leaves what is complete, and mixes no texts with groups", () => {
  expect(complete({ a: "x" }, { a: "a", b: { c: "c" } })).toEqual({ a: "x", b: { c: "c" } });
  expect(complete(undefined, { a: "a" })).toEqual({ a: "a" });
});
