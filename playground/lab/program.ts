import { basename } from "node:path";
import type { Messages } from "../../locales/index.js";
import { CarreraError } from "../errors.js";
import { createNodeRealm } from "../platform/node.js";
import type { SearchOptions, SearchProgress, SearchResult } from "../schedule/search.js";
import { compile, type CompiledProgram } from "../snippet/compile.js";
import type { RunOptions } from "../world/options.js";
import { errorOf, summarize, type RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";
import { readArrivals, readText } from "./files.js";
import type { ProgramOptions } from "./options.js";

/** The settings of a run, with what arrives in it. @throws UsageError or CarreraError */
export function settingsOf({ settings, updates, arrivals }: ProgramOptions): Settings {
  return { ...settings, arrivals: updates === undefined ? arrivals : readArrivals(updates) };
}

/** Compiles and runs a bot; one that does not compile has failed before its first step. */
export async function runProgram(
  options: ProgramOptions,
  settings: Settings,
  how: RunOptions,
): Promise<RunResult> {
  let program;
  try {
    program = compileProgram(options);
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    const outcome = { status: "error", sessions: {}, schedule: [], pending: [] } as const;
    return summarize([], { ...outcome, error: errorOf(error, error.place) });
  }
  const realm = await createNodeRealm();
  return realm.run(program, settings, how);
}

/** Searches the schedules of a bot that compiles. */
export async function searchProgram(
  options: ProgramOptions,
  settings: Settings,
  how: Partial<SearchOptions>,
  progress: ((progress: SearchProgress) => void) | undefined,
): Promise<SearchResult> {
  const realm = await createNodeRealm();
  return realm.search(compileProgram(options), settings, how, { progress });
}

/** Gives the simulation's own errors their sentence. */
export function translate(result: RunResult, { errors }: Messages): RunResult {
  const { error } = result;
  if (error?.code === undefined) return result;
  const sentence = errors[error.code as keyof typeof errors] as (data: unknown) => string;
  return { ...result, error: { ...error, message: sentence(error.data) } };
}

function compileProgram({ file, language }: ProgramOptions): CompiledProgram {
  return compile(readText(file), basename(file), language);
}
