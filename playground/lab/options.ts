import { fileURLToPath } from "node:url";
import { oneProcess, type Deployment } from "../deployment/deployment.js";
import { scenarios, type Scenario } from "../scenarios/manifest.js";
import { languageOf, type Language } from "../snippet/compile.js";
import type { Arrival } from "../telegram/arrivals.js";
import { aliceSequence, defaultSettings, type Latency, type Settings } from "../world/settings.js";
import { oneOf, parse, parseNumber, type Values } from "./arguments.js";
import { EXPORT_FORMATS, type ExportFormat } from "./export.js";
import { UsageError } from "./usage.js";

/** A bot, and how it is run. */
export interface ProgramOptions {
  readonly file: string;
  readonly language: Language;
  /** Path of the updates file, or undefined for the default arrivals. */
  readonly updates: string | undefined;
  /** What arrives when no updates file says otherwise. */
  readonly arrivals: readonly Arrival[];
  readonly settings: Omit<Settings, "arrivals">;
  /** The program's name in the registry; null for a file. */
  readonly scenario: string | null;
}

export interface RunOptions extends ProgramOptions {
  /** Path of the schedule's file, or undefined for time order. */
  readonly schedule: string | undefined;
  /** What is written: a report for people, the whole result, or a file to take along. */
  readonly output: "report" | "result" | ExportFormat;
}

/** What every command takes. */
export const PROGRAM = {
  scenario: { type: "string" },
  updates: { type: "string" },
  latency: { type: "string" },
  storage: { type: "string" },
  concurrency: { type: "string" },
  instances: { type: "string" },
  balance: { type: "string" },
  serverless: { type: "boolean" },
  restart: { type: "string" },
  flood: { type: "boolean" },
  seed: { type: "string" },
  "limit-ms": { type: "string" },
  lang: { type: "string" },
} as const;
const RUN = {
  ...PROGRAM,
  json: { type: "boolean" },
  schedule: { type: "string" },
  export: { type: "string" },
} as const;

/**
 * Reads the arguments of `lab run`.
 *
 * @throws UsageError with what is wrong and where
 */
export function parseRunOptions(args: readonly string[]): RunOptions {
  const { values, positionals } = parse(args, RUN);
  const { schedule } = values;
  return { ...programOptions(values, positionals), schedule, output: parseOutput(values) };
}

/** @throws UsageError */
export function programOptions(
  values: Values<typeof PROGRAM>,
  positionals: readonly string[],
): ProgramOptions {
  const scenario = values.scenario === undefined ? undefined : findScenario(values.scenario);
  const defaults = { ...defaultSettings, ...scenario?.settings };
  const [file = scenario?.file, ...rest] = positionals;
  const extra = scenario === undefined ? rest[0] : positionals[0];
  if (file === undefined) throw new UsageError("no-file", {});
  if (extra !== undefined) throw new UsageError("extra-argument", { argument: extra });
  return {
    file,
    arrivals: scenario?.arrivals ?? aliceSequence,
    language: oneOf("lang", values.lang, ["ts", "js", "deno"]) ?? languageOf(file),
    updates: values.updates,
    settings: {
      latency: parseLatency(values.latency, defaults.latency),
      storage: oneOf("storage", values.storage, ["database", "memory"]) ?? defaults.storage,
      concurrency:
        parseNumber("concurrency", values.concurrency, { above: 0, integer: true }) ??
        defaults.concurrency,
      deployment: parseDeployment(values, defaults.deployment),
      token: defaults.token,
      flood: values.flood ?? defaults.flood,
      seed: parseNumber("seed", values.seed, { integer: true }) ?? defaults.seed,
      limit: parseNumber("limit-ms", values["limit-ms"], { above: 0 }) ?? defaults.limit,
    },
    scenario: scenario?.name ?? null,
  };
}

/** `--json` or `--export mermaid`. */
function parseOutput(values: { json?: boolean; export?: string }): RunOptions["output"] {
  const format = oneOf("export", values.export, EXPORT_FORMATS);
  if (format !== undefined && values.json) throw new UsageError("two-outputs", {});
  return format ?? (values.json ? "result" : "report");
}

/** Where the bot of a scenario is, seen from anywhere. */
function findScenario(name: string): Scenario & { file: string } {
  const found: Scenario | undefined = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new UsageError("unknown-scenario", { name });
  const path = `../scenarios/${found.program ?? name}/bot.ts`;
  return { ...found, file: fileURLToPath(new URL(path, import.meta.url)) };
}

interface DeploymentValues {
  readonly instances?: string;
  readonly balance?: string;
  readonly serverless?: boolean;
  readonly restart?: string;
}

/** `--instances 2 --balance by-chat`, `--restart 500` or `--serverless`. */
function parseDeployment(values: DeploymentValues, defaults: Deployment): Deployment {
  if (values.serverless) return { kind: "serverless" };
  const count = parseNumber("instances", values.instances, { above: 0, integer: true });
  const balance = oneOf("balance", values.balance, ["in-turn", "by-chat", "by-user"]);
  const restart = parseNumber("restart", values.restart, { above: 0 });
  if (count === undefined && balance === undefined && restart === undefined) return defaults;
  const base = defaults.kind === "processes" ? defaults : oneProcess;
  return {
    kind: "processes",
    count: count ?? base.count,
    balance: balance ?? base.balance,
    restart: restart ?? base.restart,
  };
}

/** `read=10,write=10,api=20`: any of the three, the others keep their defaults. */
function parseLatency(value: string | undefined, defaults: Latency): Latency {
  const latency: Record<string, number> = { ...defaults };
  for (const part of value?.split(",") ?? []) {
    const [name = "", ms = ""] = part.split("=");
    const number = ms.trim() === "" ? NaN : Number(ms);
    if (!(name in latency) || !Number.isFinite(number) || number < 0) {
      const expected = "read=10,write=10,api=20";
      throw new UsageError("bad-option", { option: "--latency", value: value!, expected });
    }
    latency[name] = number;
  }
  return latency as unknown as Latency;
}
