import { dirname } from "node:path";
import { columns } from "../../playground/lab/table.js";
import { includedFiles } from "../helpers/blocks.js";
import { flavours } from "../helpers/files.js";
import { isProgram } from "../helpers/judge-block.js";
import { missing, type Case } from "./case.js";
import { cases } from "./cases.js";
import { conform, differences, type Report } from "./conform.js";

type Flavour = (typeof flavours)[number];

/** A file that pages show. */
export interface Shown {
  readonly file: string;
  readonly flavour: Flavour;
  /** Its program, in every way in which it is run. */
  readonly cases: readonly Case[];
}

/** What became of it. */
export interface Verdict extends Shown {
  readonly reports: readonly Report[];
  /** What is wrong with it. */
  readonly findings: readonly string[];
}

const programs = new Set(includedFiles.filter(isProgram).map((file) => dirname(file)));

/** Every program that a page shows, in every flavour that one shows, each once. */
export const shown: readonly Shown[] = [...programs].flatMap((folder) =>
  flavours
    .map((flavour) => ({ file: `${folder}/${flavour}`, flavour }))
    .filter(({ file }) => includedFiles.includes(file))
    .map((one) => ({ ...one, cases: cases.filter(({ file }) => dirname(file) === folder) })),
);

/** The cases of its program, with the file itself. */
export function waysOf({ file, cases }: Shown): Case[] {
  return cases.map((one) => ({ ...one, file }));
}

/**
 * Runs it in reality and in the simulation. It must do the same in both, show
 * what its case says, and do what the program does as TypeScript.
 */
export async function runShown(one: Shown): Promise<Verdict> {
  const reports: Report[] = [];
  const findings: string[] = [];
  const ways = waysOf(one);
  for (const [index, original] of one.cases.entries()) {
    const report = await conform(ways[index]!);
    reports.push(report);
    findings.push(...(original.known === undefined ? report.findings : fails(report)));
    const { simulated } = await conform(original);
    findings.push(...differences(simulated, report.simulated, ["bot.ts", one.flavour]));
  }
  return { ...one, reports, findings };
}

function fails({ one, real }: Report): string[] {
  return missing(one.shows, real);
}

const NONE = "—";
const NAMES = { "bot.ts": "TypeScript", "bot.js": "JavaScript", "bot.deno.ts": "Deno" };

/** What became of all, a line for each file; `types` are the type checks' findings, by file. */
export function tableOf(verdicts: readonly Verdict[], types: ReadonlyMap<string, string>): string {
  const heads = ["file", "flavour", "type check", "Node", "Deno", "simulation"];
  const rows = verdicts.map(({ file, flavour, reports }) => {
    const real = cell(reports.map(inReality));
    const [node, deno] = flavour === "bot.deno.ts" ? [NONE, real] : [real, NONE];
    const checked = types.has(file) ? "FAILS" : "ok";
    return [dirname(file), NAMES[flavour], checked, node, deno, cell(reports.map(inSimulation))];
  });
  return columns([heads, ...rows]);
}

function inReality(report: Report): string {
  if (fails(report).length > 0) return "FAILS";
  return report.one.shows.ended === undefined ? "ok" : "ends as it should";
}

function inSimulation({ one, findings }: Report): string {
  if (findings.length === 0) return "same";
  return one.known === undefined ? "FAILS" : "differs, as known";
}

/** A program that is run in several ways may fare differently in each. */
function cell(ways: readonly string[]): string {
  return [...new Set(ways)].join(", ");
}
