import { basename } from "node:path";
import type { Messages } from "../../locales/index.js";
import { CarreraError } from "../errors.js";
import { createNodeRealm } from "../platform/node.js";
import { compile } from "../snippet/compile.js";
import { metrics } from "../trace/metrics.js";
import type { Arrival } from "../telegram/chats.js";
import { errorOf, summarize, type RunResult } from "../world/result.js";
import { exported } from "./export.js";
import { readArrivals, readText } from "./files.js";
import { parseRunOptions, type RunOptions } from "./options.js";
import { errorLine, table } from "./table.js";

/** `lab run FILE`: exit status 0, or 1 when a write was lost or the bot failed. */
export async function run(args: readonly string[], messages: Messages): Promise<number> {
  const options = parseRunOptions(args);
  const source = readText(options.file);
  const arrivals = options.updates === undefined ? options.arrivals : readArrivals(options.updates);
  const result = translate(await runSource(source, options, arrivals), messages);
  const { output, scenario } = options;
  if (output === "report") process.stdout.write(table(result, messages));
  else if (output === "result") process.stdout.write(json(result));
  else {
    const settings = { ...options.settings, arrivals };
    process.stdout.write(exported(output, result, { scenario, settings }, messages));
    // A file to take along has no room for why there is so little in it.
    if (result.error !== null) process.stderr.write(`${errorLine(result.error)}\n`);
  }
  return result.status === "ok" && result.lostWrites.length === 0 ? 0 : 1;
}

async function runSource(
  source: string,
  { file, language, settings, output }: RunOptions,
  arrivals: readonly Arrival[],
): Promise<RunResult> {
  let program;
  try {
    program = compile(source, basename(file), language);
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    // A bot that does not compile is a bot that failed before its first step.
    const outcome = { status: "error", sessions: {}, schedule: [], pending: [] } as const;
    return summarize([], { ...outcome, error: errorOf(error, error.place) });
  }
  const realm = await createNodeRealm();
  return realm.run(program, { ...settings, arrivals }, { lines: output === "json" });
}

/** Gives the simulation's own errors their sentence. */
function translate(result: RunResult, { errors }: Messages): RunResult {
  const { error } = result;
  if (error?.code === undefined) return result;
  const sentence = errors[error.code as keyof typeof errors] as (data: unknown) => string;
  return { ...result, error: { ...error, message: sentence(error.data) } };
}

/** The result with its metrics, for machines. */
function json(result: RunResult): string {
  const { trace, error, ...rest } = result;
  return `${JSON.stringify({ ...rest, metrics: metrics(trace), trace, error })}\n`;
}
