import type { Messages } from "../../locales/index.js";
import { metrics } from "../trace/metrics.js";
import type { RunResult } from "../world/result.js";
import { exported } from "./export.js";
import { parseRunOptions } from "./options.js";
import { runProgram, settingsOf, translate } from "./program.js";
import { readSchedule } from "./schedules.js";
import { errorLine, table } from "./table.js";

/** `lab run FILE`: exit status 0, or 1 when a write was lost or the bot failed. */
export async function run(args: readonly string[], messages: Messages): Promise<number> {
  const options = parseRunOptions(args);
  const { output, scenario } = options;
  const settings = settingsOf(options);
  const schedule = options.schedule === undefined ? undefined : readSchedule(options.schedule);
  const how = { schedule, lines: output === "json" };
  const result = translate(await runProgram(options, settings, how), messages);
  if (output === "report") process.stdout.write(table(result, messages));
  else if (output === "result") process.stdout.write(json(result));
  else {
    process.stdout.write(exported(output, result, { scenario, settings }, messages));
    // A file to take along has no room for why there is so little in it.
    if (result.error !== null) process.stderr.write(`${errorLine(result.error)}\n`);
  }
  const well = result.status === "ok" || result.status === "paused";
  return well && result.lostWrites.length === 0 ? 0 : 1;
}

/** The result with its metrics, for machines. */
function json(result: RunResult): string {
  const { trace, error, ...rest } = result;
  return `${JSON.stringify({ ...rest, metrics: metrics(trace), trace, error })}\n`;
}
