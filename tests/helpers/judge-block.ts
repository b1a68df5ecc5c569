import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { CarreraError, checkArrivals } from "../../playground/index.js";
import type { Block } from "./blocks.js";

/** What may be typed into a page: nothing that one could run here. */
const TYPED = new Set(
  "bash caddyfile console css diff dockerfile dotenv html http ini json md mermaid nginx sh sql text toml xml yaml".split(
    " ",
  ),
);
const PROGRAM_LANGUAGES = /^(?:[cm]?[jt]sx?|typescript|javascript|deno|vue|twoslash)$/;
/** A program that the tests run, in one of its flavours. */
const PROGRAM = /^playground\/(?:scenarios|examples)\/[\w-]+\/bot(?:\.deno)?\.(?:ts|js)$/;
const ARRIVALS = /\[.*(?:updates|arrivals).*\.json\]/;

/** A program of ours, by its path. */
export function isProgram(file: string): boolean {
  return PROGRAM.test(file);
}

/** What is not in order with a block: a sentence that says where, what, and what to do. */
export function judgeBlock(block: Block): string | undefined {
  const problem = block.file === undefined ? judgeTyped(block) : judgeIncluded(block, block.file);
  return problem && `docs/${block.page}:${block.line}: ${problem}`;
}

function judgeTyped({ info, text }: Block): string | undefined {
  const language = /^[\w-]*/.exec(info)![0].toLowerCase();
  if (language === "") return "a block without a language: say which it is, «text» for none";
  if (PROGRAM_LANGUAGES.test(language)) {
    return `«${language}» is typed into the page: make it a program in playground/examples/ (CONTRIBUTING says how) and include that with <<<`;
  }
  if (!TYPED.has(language)) {
    return `«${language}» is no language that may be typed into a page: see TYPED in tests/helpers/judge-block.ts`;
  }
  return language === "json" ? judgeJson(info, text) : undefined;
}

function judgeJson(info: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `this is not JSON: ${(error as Error).message}`;
  }
  if (!ARRIVALS.test(info) && !areArrivals(value)) return undefined;
  try {
    checkArrivals(value);
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    return `these are no arrivals that a run takes: ${error.code} ${JSON.stringify(error.data)}`;
  }
  return undefined;
}

/** A list of what happens at some time is meant for a run. */
function areArrivals(value: unknown): boolean {
  const timed = (one: unknown) => typeof one === "object" && one !== null && "at" in one;
  return Array.isArray(value) && value.some(timed);
}

function judgeIncluded({ region }: Block, file: string): string | undefined {
  if (!existsSync(file)) return `there is no ${file}: mend the path, or write the file`;
  if (PROGRAM_LANGUAGES.test(extname(file).slice(1)) && !isProgram(file)) {
    return `${file} is no program that the tests run: those are in playground/scenarios/ and playground/examples/`;
  }
  const marks = new RegExp(`#(?:end)?region ${region}$`, "gm");
  if (region !== undefined && (readFileSync(file, "utf8").match(marks) ?? []).length !== 2) {
    return `${file} has no part «${region}»: mark it with #region ${region} and #endregion ${region}`;
  }
  return undefined;
}
