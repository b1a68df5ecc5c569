import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseExport } from "../../../playground/trace/exports/json.js";
import type { ChromeTrace } from "../../../playground/trace/exports/perfetto.js";
import { runLab as lab } from "../../helpers/command.js";
import { parseMermaid } from "../../helpers/mermaid.js";
import { burst, flavours, scenarioFile, variants } from "../../helpers/scenarios.js";

const folder = mkdtempSync(join(tmpdir(), "carrera-"));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("as a process of its own: the same bytes, the same exit status", async () => {
  for (const args of [["run", scenarioFile("runner"), "--json"], ["run"]]) {
    const { status, stdout, stderr } = spawnSync(
      "node_modules/.bin/tsx",
      ["playground/lab/main.ts", ...args],
      { encoding: "utf8", env: { ...process.env, LC_ALL: "es_MX.UTF-8" } },
    );
    expect({ status, stdout, stderr }).toEqual(await lab(args, "es_MX.UTF-8"));
  }
});

const updates = file("updates.json", JSON.stringify(burst(8)));
const bot = scenarioFile("runner");

test.each(variants)("%s: eight messages, three flavours, the same bytes", async (variant) => {
  const outputs: Awaited<ReturnType<typeof lab>>[] = [];
  for (const flavour of flavours) {
    const program = scenarioFile(variant, flavour);
    outputs.push(await lab(["run", program, "--updates", updates, "--json"]));
  }
  expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
  const { status, stdout } = outputs[0]!;
  const result = JSON.parse(stdout) as {
    sessions: Record<string, { count: number }>;
    lostWrites: [];
  };
  const { count } = result.sessions["101"]!;
  if (variant === "runner") {
    expect(status).toBe(1);
    expect(count).toBeLessThan(8);
    expect(result.lostWrites.length).toBeGreaterThan(0);
  } else {
    expect(status).toBe(0);
    expect(count).toBe(8);
    expect(result.lostWrites).toEqual([]);
  }
});

test("--json prints one object with every field", async () => {
  const result = JSON.parse((await lab(["run", bot, "--json"])).stdout) as Record<string, unknown>;
  expect(Object.keys(result)).toEqual([
    "status",
    "virtualMs",
    "updates",
    "sessions",
    "lostWrites",
    "calls",
    "console",
    "schedule",
    "pending",
    "metrics",
    "trace",
    "error",
  ]);
});

test("a short block of metrics, in the language of the terminal", async () => {
  const args = ["run", scenarioFile("runner-sequentialize")];
  const { stdout: spanish } = await lab(args, "es_MX.UTF-8");
  const { stdout: english } = await lab(args);
  expect(spanish).toContain(`Métricas:
  espera: mediana 17,5 ms, p95 25 ms, máximo 25 ms
  respuesta: mediana 47,5 ms, p95 55 ms, máximo 55 ms
  actualizaciones terminadas por segundo: 22,2
  a la vez, como mucho: 2 en manos del bot, 1 trabajando
  escrituras perdidas: 0
  llamadas: getMe 1, getUpdates 3, sendMessage 2
`);
  expect(english).toContain(`Metrics:
  waiting: median 17.5 ms, p95 25 ms, maximum 25 ms
`);
});

test("the table is for people, in Spanish where the terminal is", async () => {
  const { stdout } = await lab(["run", bot], "es_MX.UTF-8");
  expect(stdout).toContain("Escrituras perdidas:\n  clave 101: el cambio de «A» se perdió");
});

describe("a bot that fails: exit status 1, one sentence with the place", () => {
  test.each([
    ["syntax", "const a = (1;\n", /syntax\.ts:1:13: The program does not compile/],
    ["early", "let a = 1;\nlet a = 2;\n", /early\.ts:2:\d+: SyntaxError: .*'a'/],
    ["import", 'import x from "express";\nx();\n', /import\.ts:1:15: .*'express'/],
    ["throw", '\nthrow new Error("top");\n', /throw\.ts:2:7: Error: top/],
    [
      "handler",
      'import { Bot } from "grammy";\nconst bot = new Bot("t");\nbot.on("message", () => {\n  throw new Error("in handler");\n});\nvoid bot.start();\n',
      /handler\.ts:4:9: Error: in handler/,
    ],
    [
      "twice",
      'import { Bot } from "grammy";\nvoid new Bot("t").start();\nvoid new Bot("t").start();\n',
      /twice\.ts:2:\d+: GrammyError: .*409: Conflict/,
    ],
  ])("%s", async (name, source, sentence) => {
    const { status, stdout, stderr } = await lab(["run", file(`${name}.ts`, source)]);
    expect(status).toBe(1);
    expect(stdout).toMatch(sentence);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    const json = JSON.parse((await lab(["run", join(folder, `${name}.ts`), "--json"])).stdout) as {
      status: string;
      error: Record<string, unknown>;
    };
    expect(json.status).toBe("error");
    expect(json.error.file).toBe(`${name}.ts`);
    expect(json.error.line).toBeGreaterThan(0);
  });
});

describe("an unusable command: exit status 2, one sentence on stderr", () => {
  const json = (name: string, text: string) => ["run", bot, "--updates", file(name, text)];
  test.each([
    ["updates that are no JSON", json("a.json", "[\n{oops}]"), /a\.json:2:2: .*not valid JSON/],
    ["an empty file of updates", json("b.json", ""), /b\.json:1:1: .*not valid JSON/],
    ["an empty list of updates", json("c.json", "[]"), /c\.json:1:1: .*empty/],
    ["no list", json("d.json", "{}"), /d\.json:1:1: .*should be a list/],
    [
      "a negative time",
      json("e.json", '[\n  {"at": -1, "from": "A", "text": "x"}\n]'),
      /e\.json:2:4: Update 1 has an unusable 'at': -1/,
    ],
    [
      "a missing file of updates",
      ["run", bot, "--updates", "/nope.json"],
      /no file '\/nope\.json'/,
    ],
    ["a missing bot", ["run", "/nope.ts"], /no file '\/nope\.ts'/],
    ["an unknown option", ["run", bot, "--nope"], /no option '--nope'/],
    ["a bad latency", ["run", bot, "--latency", "read=x"], /--latency does not take 'read=x'/],
    ["a bad concurrency", ["run", bot, "--concurrency", "0"], /--concurrency does not take '0'/],
    ["an unknown export", ["run", bot, "--export", "svg"], /--export does not take 'svg'.*mermaid/],
    ["two outputs", ["run", bot, "--export", "json", "--json"], /one of the two/],
    ["no command", [], /command is missing/],
  ])("%s", async (_, args, sentence) => {
    const { status, stdout, stderr } = await lab(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("--export writes a file to take along in place of the report", () => {
  const take = (format: string, args: readonly string[], language?: string) =>
    lab(["run", ...args, "--export", format], language);

  test("mermaid: a diagram that Mermaid accepts, in the language of the terminal", async () => {
    const english = await take("mermaid", [bot]);
    expect([english.status, english.stderr]).toEqual([1, ""]);
    expect((await parseMermaid(english.stdout)).heads).toEqual(["Alice", "“A”", "“B”", "Database"]);
    const spanish = await take("mermaid", ["--scenario", "runner-sequentialize"], "es_ES.UTF-8");
    expect(spanish.status).toBe(0);
    expect((await parseMermaid(spanish.stdout)).texts.join()).toContain("espera a «A»");
  }, 60_000);

  test("perfetto: one JSON object with events", async () => {
    const { status, stdout } = await take("perfetto", [bot]);
    expect(status).toBe(1);
    const { traceEvents } = JSON.parse(stdout) as ChromeTrace;
    expect(traceEvents.some(({ name }) => name.startsWith("LOST WRITE"))).toBe(true);
  });

  test("json: what a bug report needs, as the run was", async () => {
    const known = parseExport((await take("json", ["--scenario", "flood", "--seed", "3"])).stdout);
    expect(known.scenario).toBe("flood");
    expect(known.settings).toMatchObject({ flood: true, seed: 3 });
    expect(known.settings.arrivals).toEqual([{ at: 100, from: "Alice", text: "go" }]);
    expect(known.lines!.some((line) => line > 0)).toBe(true);
    const other = parseExport((await take("json", [bot, "--updates", updates])).stdout);
    expect(other.scenario).toBeNull();
    expect(other.settings.arrivals).toEqual(burst(8));
    const result = JSON.parse((await lab(["run", bot, "--updates", updates, "--json"])).stdout) as {
      trace: unknown;
    };
    expect(other.trace).toEqual(result.trace);
  }, 60_000);

  test("a bot that fails: the file still is one, and stderr says why", async () => {
    const broken = file("broken.ts", "const a = (1;\n");
    const { status, stdout, stderr } = await take("mermaid", [broken]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^sequenceDiagram\n/);
    expect(stderr).toMatch(/^broken\.ts:1:13: The program does not compile.*\n$/);
  });
});

test("options change the run", async () => {
  const run = async (...args: string[]) =>
    JSON.parse((await lab(["run", bot, "--json", ...args])).stdout) as {
      virtualMs: number;
      status: string;
    };
  const usual = await run();
  expect((await run("--latency", "api=200")).virtualMs).toBeGreaterThan(usual.virtualMs);
  expect((await run("--concurrency", "1")).virtualMs).toBeGreaterThan(usual.virtualMs);
  expect((await run("--seed", "1")).virtualMs).not.toBe(usual.virtualMs);
  expect((await run("--limit-ms", "50")).status).toBe("timeout");
});
