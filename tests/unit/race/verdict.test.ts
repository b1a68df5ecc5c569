import { describe, expect, test } from "vitest";
import { verdictOf } from "../../../components/race/verdict.js";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import type { ScenarioName } from "../../../playground/index.js";
import { arrives, traceFrom } from "../../helpers/events.js";
import { modelOfScenario, modelOfTrace } from "../../helpers/models.js";

async function verdict(name: ScenarioName, messages = es.race) {
  const model = await modelOfScenario(name);
  return verdictOf(model, model.run.trace.length, true, messages);
}

test.each<[ScenarioName, string, string]>([
  ["runner", "lost", "El cambio de «A» se perdió: el contador dice 1 y debería decir 2."],
  ["two-instances", "lost", "El cambio de «A» se perdió: el contador dice 1 y debería decir 2."],
  ["runner-sequentialize", "kept", "No se perdió nada: el contador dice 2."],
  ["transaction-retry", "kept", "No se perdió nada: el contador dice 2."],
  ["runner-sequentialize-reordered", "kept", 'No se perdió nada: la sesión dice texts: ["B","A"].'],
  ["polling", "kept", "No se perdió ninguna escritura."],
  ["transaction", "open", "No se perdió ninguna escritura, pero la base de datos rechazó la de «B»: el contador dice 1."], // prettier-ignore
  ["shutdown", "open", "No se perdió ninguna escritura, pero «A», «B» y «hi» quedaron sin terminar."], // prettier-ignore
  ["deadlock", "open", "No se perdió ninguna escritura, pero «/start» y «I am Alice» quedaron sin terminar."], // prettier-ignore
  ["webhook-timeout", "open", "No se perdió ninguna escritura, pero «B» quedó sin terminar."],
  ["flood", "open", "Esta ejecución no escribe ninguna sesión: no hay nada que perder."],
])("%s: %s", async (name, kind, sentence) => {
  expect(await verdict(name)).toEqual({ kind, sentence });
});

test("in English as well", async () => {
  const sentences = await Promise.all(
    (["runner", "transaction", "shutdown", "runner-sequentialize"] as const).map(
      async (name) => (await verdict(name, en.race)).sentence,
    ),
  );
  expect(sentences).toEqual([
    "The change of “A” is gone: the counter says 1, it should say 2.",
    "No write was lost, but the database refused that of “B”: the counter says 1.",
    "No write was lost, but “A”, “B”, and “hi” were never finished.",
    "Nothing was lost: the counter says 2.",
  ]);
});

describe("as the steps go", () => {
  test("a loss is told once it has happened, and not before", async () => {
    const model = await modelOfScenario("runner");
    const damage = model.histories[0]!.accesses.at(-1)!.index;
    for (let count = 0; count <= model.run.trace.length; count++) {
      const { kind } = verdictOf(model, count, false, es.race);
      expect(`${count} ${kind}`).toBe(`${count} ${count > damage ? "lost" : "open"}`);
    }
  });

  test("what is kept is told at the end alone", async () => {
    const model = await modelOfScenario("runner-sequentialize");
    const { length } = model.run.trace;
    expect(verdictOf(model, length, false, es.race)).toEqual({
      kind: "open",
      sentence: es.race.open,
    });
    expect(verdictOf(model, length, true, es.race).kind).toBe("kept");
  });
});

test("of many losses a few are named, and the rest counted", () => {
  const key = "101";
  const lines = Array.from({ length: 9 }, (_, i) => i + 1).flatMap((id) => [
    [id, arrives(id, `m${id}`)] as const,
    [100 + id, { kind: "write-completed", operation: id, update: id, key, version: id, seen: 0, value: { count: 1 } }] as const, // prettier-ignore
  ]);
  const model = modelOfTrace(traceFrom(lines.toSorted(([a], [b]) => a - b)));
  const { kind, sentence } = verdictOf(model, Infinity, true, es.race);
  expect(kind).toBe("lost");
  expect(sentence).toBe(
    "El cambio de «m1», «m2», «m3», «m4» y 4 más se perdió: el contador dice 1 y debería decir 9.",
  );
});

test("a session that was deleted says nothing", () => {
  const write = { kind: "write-completed", operation: 1, update: 1, key: "101" } as const;
  const model = modelOfTrace(
    traceFrom([
      [1, arrives(1, "A")],
      [2, { kind: "update-started", update: 1 }],
      [3, { ...write, version: 1, seen: 0, value: { count: 1 } }],
      [4, { ...write, version: 2, seen: 1 }],
      [5, { kind: "update-finished", update: 1, outcome: "ok" }],
    ]),
  );
  expect(verdictOf(model, Infinity, true, es.race).sentence).toBe(
    "No se perdió nada: la sesión dice —.",
  );
});
