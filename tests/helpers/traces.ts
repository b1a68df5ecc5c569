import {
  createNodeRealm,
  scenarios,
  type Arrival,
  type RunResult,
  type Scenario,
  type ScenarioName,
  type Settings,
  type Trace,
} from "../../playground/index.js";
import { compileFile, scenarioFile } from "./scenarios.js";

let realm: ReturnType<typeof createNodeRealm> | undefined;

async function run(file: string, settings: Partial<Settings>): Promise<RunResult> {
  realm ??= createNodeRealm();
  return (await realm).run(compileFile(file), settings);
}

/** The names of all scenarios of the registry. */
export const names = scenarios.map(({ name }) => name);

const results = new Map<string, Promise<RunResult>>();

/** What a program of the registry does with its own arrivals; run once for all who ask. */
export function resultOf(name: ScenarioName): Promise<RunResult> {
  const all: readonly Scenario[] = scenarios;
  const { program, arrivals, settings } = all.find((one) => one.name === name)!;
  const result = results.get(name) ?? run(scenarioFile(program ?? name), { ...settings, arrivals });
  results.set(name, result);
  return result;
}

/** The trace of `resultOf`. */
export async function traceOf(name: ScenarioName): Promise<Trace> {
  return (await resultOf(name)).trace;
}

/** The traces of all scenarios of the registry, by name. */
export async function scenarioTraces(): Promise<Map<string, Trace>> {
  const traces = new Map<string, Trace>();
  for (const name of names) traces.set(name, await traceOf(name));
  return traces;
}

/** Texts that mean something to whatever reads an export. */
export const nastyTexts = [
  "end",
  "a; b",
  "#1 #35; #quot; # x",
  "line\nbreak\r\nand \u2028 another",
  "<b>bold</b><br/><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"double\" 'single' `back`",
  "%% a comment %% here",
  "%%{init: {'theme': 'dark'}}%%",
  "---\ntitle: x\n---",
  "style a:b #f00; classDef c:d #f00;",
  "wrap: nowrap: :x",
  "x as y",
  "A->>B: hi",
  "Note over A: hi",
  "activate U1",
  "$$x^2$$ \\(a\\)",
  "&lt;&amp;#38;&#60;",
  "ﬂ°°60¶ß ﬂ°lt¶ß",
  "\\n \\u0041",
  "{a} [b] (c) @{ 'type': 'database' }",
  "1. - + * ~ _ ^ |",
  "\u202egnitirw \u0007 \u0000 bell",
  "\ud800 half",
  "👩‍👩‍👧 ñ 你好 мова",
  "   ",
  "__proto__",
  "constructor",
  "x".repeat(3000),
  "👍".repeat(300),
] as const;

/** What the echo bot does with what people write. */
export async function echoTrace(arrivals: readonly Arrival[]): Promise<Trace> {
  return (await run("tests/helpers/bots/echo.ts", { arrivals })).trace;
}

/** Somebody called so writes a text in private, in a group called so, and once so that the bot fails. */
export function spoken(text: string): Arrival[] {
  return [
    { at: 100, from: text, text },
    { at: 105, from: text, text },
    { at: 110, from: text, text: `${text}!`, chat: text },
  ];
}
