import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../../../locales/en.js";
import { es } from "../../../../locales/es.js";
import {
  CarreraError,
  createNodeRealm,
  defaultSettings,
  scenarios,
  type ErrorCode,
  type RunResult,
  type Scenario,
  type Settings,
} from "../../../../playground/index.js";
import {
  exportJson,
  parseExport,
  type RunExport,
} from "../../../../playground/trace/exports/json.js";
import { compileFile, scenarioFile } from "../../../helpers/scenarios.js";
import { echoTrace, nastyTexts, spoken } from "../../../helpers/traces.js";

const runs = new Map<string, Omit<RunExport, "carrera">>();
let run: (program: string, settings: Settings, schedule?: number[]) => Promise<RunResult>;

beforeAll(async () => {
  const realm = await createNodeRealm();
  run = (program, settings, picks) => {
    const schedule = picks && ({ picks, then: "time-order" } as const);
    return realm.run(compileFile(scenarioFile(program)), settings, { lines: true, schedule });
  };
  for (const { name, program, ...scenario } of scenarios as readonly Scenario[]) {
    const settings = { ...defaultSettings, ...scenario.settings, arrivals: scenario.arrivals };
    const { trace, lines, schedule } = await run(program ?? name, settings);
    runs.set(name, {
      scenario: name,
      settings,
      schedule: { picks: schedule, then: "time-order" },
      lines,
      trace,
    });
  }
}, 60_000);

/** The file of a run, with something changed. */
const fileOf = (change: (run: Record<string, unknown>) => unknown = () => {}) => {
  const value = JSON.parse(exportJson(runs.get("runner")!)) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

/** Puts a value at a path of an object; `undefined` takes away what is there. */
function set(object: unknown, path: readonly string[], value: unknown): void {
  let at = object as Record<string, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1)!] = value;
}

/** What is thrown for a file. */
function problem(file: string): CarreraError {
  try {
    parseExport(file);
  } catch (error) {
    if (error instanceof CarreraError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("there and back", () => {
  test("every scenario, byte for byte, and the same bytes when it is saved again", () => {
    expect(runs.size).toBe(scenarios.length);
    for (const [name, one] of runs) {
      const file = exportJson(one);
      const read = parseExport(file);
      expect(read, name).toEqual({ carrera: 1, ...one });
      expect(JSON.stringify(read.trace), name).toBe(JSON.stringify(one.trace));
      expect(exportJson(read), name).toBe(file);
    }
  });

  test("a file is enough to run the same again", async () => {
    for (const [name, one] of runs) {
      const { program } = (scenarios as readonly Scenario[]).find((it) => it.name === name)!;
      const { settings, schedule, trace } = parseExport(exportJson(one));
      const again = await run(program ?? name, settings, [...schedule!.picks]);
      expect(JSON.stringify(again.trace), name).toBe(JSON.stringify(trace));
    }
  });

  test("without schedule, lines and a name; with the arrivals that are left", () => {
    const { trace, settings } = runs.get("runner")!;
    const bare = { scenario: null, settings: { ...settings, arrivals: [] }, trace };
    expect(parseExport(exportJson(bare))).toEqual({ carrera: 1, ...bare });
    expect(Object.keys(parseExport(exportJson(bare)))).toEqual([
      "carrera",
      "scenario",
      "settings",
      "trace",
    ]);
  });

  test("whatever people write", async () => {
    for (const nasty of nastyTexts) {
      const trace = await echoTrace(spoken(nasty));
      const one = { scenario: nasty, settings: defaultSettings, trace };
      expect(parseExport(exportJson(one)).trace).toEqual(trace);
    }
  });

  test("each event has a line of its own, for people and for diff", () => {
    const lines = exportJson(runs.get("runner")!).split("\n");
    expect(lines).toHaveLength(runs.get("runner")!.trace.length + 3);
    expect(lines[0]).toMatch(/^\{"carrera":1,"scenario":"runner","settings":\{/);
    expect(JSON.parse(lines[1]!.replace(/,$/, ""))).toEqual(runs.get("runner")!.trace[0]);
  });
});

describe("bad files", () => {
  test.each<[string, string, ErrorCode, object?]>([
    ["nothing", "", "export-not-json"],
    ["half a file", '{"carrera": 1, "trace": [', "export-not-json"],
    ["a number", "1", "export-not-carrera"],
    ["a list", "[]", "export-not-carrera"],
    ["null", "null", "export-not-carrera"],
    ["another JSON file", '{"name": "carrera"}', "export-not-carrera"],
    ["only an inherited field", '{"__proto__": {"carrera": 1}}', "export-not-carrera"],
    ["a newer file", '{"carrera": 2}', "export-version", { version: "2" }],
    ["a version in words", '{"carrera": "1"}', "export-version", { version: '"1"' }],
    ["no trace", '{"carrera": 1, "scenario": null}', "export-bad-field"],
  ])("%s", (_, file, code, data) => {
    expect(problem(file)).toMatchObject({ code, ...(data && { data }) });
  });

  test.each<[field: string, value: unknown, path?: string]>([
    ["scenario", 1],
    ["settings", []],
    ["settings.latency.read", -1],
    ["settings.storage", "toString"],
    ["settings.concurrency", 0],
    ["settings.flood", "yes"],
    ["settings.limit", null],
    ["settings.deployment.balance", "constructor"],
    ["settings.arrivals", {}],
    ["settings.arrivals[1].at", -5],
    ["settings.arrivals[0].more", 1],
    ["settings.arrivals[0]", 7],
    ["schedule", 7],
    ["schedule.picks[0]", "a"],
    ["lines[0]", "1"],
    ["lines.length", [1], "lines"],
    ["trace", {}],
    ["trace[0]", null],
    ["trace[0].kind", "constructor"],
    ["trace[0].kind", "__proto__"],
    ["trace[0].step", 1.5],
    ["trace[0].at", "0"],
    ["trace[0].payload", []],
    ["trace[3].from.name", undefined],
    ["trace[4].delivered[0]", -1],
    ["trace[8].version", null],
  ])("an unusable %s: %j", (field, value, path = field) => {
    const file = fileOf((run) => set(run, path.split(/[.[\]]+/).filter(Boolean), value));
    const { code, data } = problem(file);
    expect([code, (data as { field: string }).field]).toEqual(["export-bad-field", field]);
  });

  test("nothing of the file reaches a prototype, or is inherited", () => {
    const poisoned = exportJson(runs.get("runner")!)
      .replace('"payload":{"timeout"', '"payload":{"__proto__":{"polluted":true},"timeout"')
      .replace('{"carrera"', '{"__proto__":{"polluted":true},"carrera"');
    expect(problem(poisoned)).toMatchObject({
      code: "export-bad-field",
      data: { field: "trace[2].payload.__proto__" },
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // Fields that nobody asked for stay behind; names of methods are names like others.
    const extra = fileOf((run) => {
      Object.assign(run, { more: 1, toString: 2 });
      Object.assign(run.settings as object, { constructor: 3, flood: true });
    });
    const read = parseExport(extra);
    expect(Object.keys(read)).not.toContain("more");
    expect(read.toString).toBe(Object.prototype.toString);
    expect(read.settings.constructor).toBe(Object);
    expect(Object.keys(read.settings)).toEqual(Object.keys(defaultSettings));
    for (const one of [read, read.settings, read.trace[0]!]) {
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    }
  });

  test("nesting without end is refused, not followed", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(problem(deep).code).toBe("export-not-carrera");
    for (const at of ["settings", "schedule", "lines", "trace"]) {
      const file = fileOf((run) => Object.assign(run, { [at]: "here" }));
      expect(problem(file.replace('"here"', deep)).code, at).toBe("export-bad-field");
    }
    const file = fileOf((run) => Object.assign((run.trace as object[])[0]!, { payload: "here" }));
    expect(problem(file.replace('"here"', `{"a":${deep}}`)).code).toBe("export-bad-field");
  });

  test("whatever is changed in a file, it is read or refused by name", () => {
    const whole = JSON.parse(fileOf()) as unknown;
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [name, item] of Object.entries(value)) walk(item, [...path, name]);
    };
    walk(whole, []);
    const refused = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, -1, 1.5, "", "__proto__", [], {})),
        (path, value) => {
          const copy = structuredClone(whole);
          set(copy, path, value);
          const file = JSON.stringify(copy);
          try {
            expect(parseExport(exportJson(parseExport(file)))).toEqual(parseExport(file));
          } catch (error) {
            if (!(error instanceof CarreraError)) throw error;
            refused.add(error.code);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(refused).toContain("export-bad-field");
  });

  test("both languages have a sentence for each", () => {
    const { code, data } = problem(fileOf((run) => Object.assign(run, { scenario: 1 })));
    const say = ({ errors }: { errors: typeof es.errors }) =>
      (errors[code as "export-bad-field"] as (data: unknown) => string)(data);
    expect(say(es)).toBe(
      "El archivo tiene un «scenario» que no vale: 1. ¿Se cambió a mano? Guarda la ejecución otra vez.",
    );
    expect(say(en)).toBe(
      "The file has an unusable 'scenario': 1. Was it changed by hand? Save the run again.",
    );
    for (const { errors } of [es, en]) {
      expect(errors["export-not-json"]({ detail: "x" })).toContain("JSON");
      expect(errors["export-not-carrera"]()).toContain("carrera");
      expect(errors["export-version"]({ version: "2" })).toContain("2");
    }
  });
});
