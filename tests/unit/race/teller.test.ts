import { describe, expect, test } from "vitest";
import type { RaceModel } from "../../../components/race/model.js";
import { teller } from "../../../components/race/teller.js";
import { show } from "../../../playground/trace/show.js";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import { everyKind, traceFrom, arrives } from "../../helpers/events.js";
import { names } from "../../helpers/traces.js";
import { modelOfScenario, modelOfTrace } from "../../helpers/models.js";

/** What is wrong with a sentence about a run. */
function problems(told: string, model: RaceModel): string[] {
  const found: string[] = [];
  const sentence = withoutErrors(told, model);
  if (!/\S+ \S+.*\.$/su.test(sentence)) found.push("is no sentence that ends with a full stop");
  if (/\.\.$/.test(sentence)) found.push("ends twice");
  if (/undefined|null|NaN|\[object/.test(sentence)) found.push("says what nobody would say");
  if (sentence.includes("«?»") || sentence.includes("“?”")) found.push("names nobody");
  const parties = model.lanes.flatMap(({ from, chat }) => (chat === null ? [from] : [from, chat]));
  // A person may well be called by a number.
  const nameless = parties.reduce((text, { name }) => text.replaceAll(name, "…"), sentence);
  for (const { id } of parties) {
    if (new RegExp(`(?<![\\d.,])${id}(?![\\d.,]*(\\d| ms| s\\b))`).test(nameless)) {
      found.push(`has the id ${id}`);
    }
  }
  return found;
}

/** Errors are quoted as they are, whatever they say and however they end. */
function withoutErrors(told: string, { run }: RaceModel): string {
  return run.trace.reduce((text, event) => {
    const error = event.kind === "update-finished" ? event.error : undefined;
    return error === undefined ? text : text.replace(error, error.endsWith("!") ? "…." : "…");
  }, told);
}

const languages = [
  ["es", es.race],
  ["en", en.race],
] as const;

describe.each(languages)("%s", (_, messages) => {
  test.each(names)("%s: every moment is a sentence, with names and no ids", async (name) => {
    const model = await modelOfScenario(name, "all");
    const tell = teller(messages, model);
    for (const moment of model.moments) {
      const sentence = tell(moment);
      expect([sentence, problems(sentence, model)]).toEqual([sentence, []]);
    }
  });

  test("so is every kind of event", () => {
    const model = modelOfTrace(everyKind, "all kinds", "all");
    const tell = teller(messages, model);
    const sentences = model.moments.map(tell);
    for (const sentence of sentences) {
      expect([sentence, problems(sentence, model)]).toEqual([sentence, []]);
    }
    expect(new Set(model.moments.map(({ kind }) => kind)).size).toBe(23);
    // None is told like another.
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

test("a sentence that is none is found out", async () => {
  const model = await modelOfScenario("runner");
  const wrong = ["", "Alice.", "Alice sends “A”", "The program is gone..", "For “undefined”, it reads.", "NaN ms later.", "“?” has finished.", "The session of 101 is read."]; // prettier-ignore
  for (const sentence of wrong) expect([sentence, problems(sentence, model)]).not.toEqual([sentence, []]); // prettier-ignore
  expect(problems("Alice sends “A”.", model)).toEqual([]);
});

const told = async (...of: Parameters<typeof modelOfScenario>) => {
  const model = await modelOfScenario(...of);
  return model.moments.map(teller(es.race, model));
};

test("sessions are told by the names of chats and people, whatever their keys look like", async () => {
  const sentences = (await told("runner-sequentialize-several")).join("\n");
  expect(sentences).toContain("lee la sesión de chat Alice");
  expect(sentences).toContain("lee la sesión de user Bob");
  expect(sentences).toContain("lee la sesión de chat Friends");
});

test("a write that nobody waits for any more is not told as the bot's end of it", async () => {
  expect(await told("shutdown")).toContain(
    "Sin que nadie lo espere ya, para «A» se escribe la sesión: count: 1.",
  );
  expect((await told("runner-sequentialize-unawaited")).at(-1)).toBe(
    "Sin que nadie lo espere ya, para «B» se escribe la sesión encima: count: 1. Lo que cambió «A» se pierde.",
  );
});

test("a crowd in one poll is counted, not listed", async () => {
  expect(await told("runner-backpressure", "all")).toContain(
    "getUpdates trae «hi», «hi», «hi», «hi» y 96 más.",
  );
});

test("what others said is closed with one full stop, whatever it ends with", () => {
  const crash = (error: string) => {
    const model = modelOfTrace(traceFrom([[1, arrives(1, "A")], [2, { kind: "failed", update: null, error }]])); // prettier-ignore
    return teller(es.race, model)(model.moments.at(-1)!);
  };
  expect(crash("Error: no")).toBe("El programa se cae: Error: no.");
  expect(crash("Error: no.\n")).toBe("El programa se cae: Error: no.");
  expect(crash("Error: what?")).toBe("El programa se cae: Error: what?");
});

test.each([
  [undefined, undefined],
  [null, undefined],
  [3, "3"],
  ["x", '"x"'],
  [{ count: 1 }, "count: 1"],
  [{ a: 1, b: { c: [2] } }, 'a: 1, b: {"c":[2]}'],
  [{}, "{}"],
])("the value %j is shown as %j", (value, shown) => {
  expect(show(value)).toBe(shown);
});
