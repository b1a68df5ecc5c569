import type { Messages } from "../../locales/index.js";
import type { SearchProgress, SearchResult } from "../schedule/search.js";
import type { RunResult } from "../world/result.js";
import { writeText } from "./files.js";
import { runProgram, searchProgram, settingsOf, translate } from "./program.js";
import { parseSearchOptions } from "./search-options.js";
import { columns, lostLines, table, titled } from "./table.js";
import { tellSteps } from "./telling.js";

/** `lab search FILE`: exit status 0, or 1 when a schedule loses a write or the bot fails. */
export async function search(args: readonly string[], messages: Messages): Promise<number> {
  const options = parseSearchOptions(args);
  const settings = settingsOf(options);
  const inTime = await runProgram(options, settings, {});
  if (inTime.status === "error") {
    process.stdout.write(table(translate(inTime, messages), messages));
    return 1;
  }
  const progress = teller(process.stderr, messages);
  const result = await searchProgram(options, settings, options.search, progress);
  progress?.(null);
  const { found } = result;
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const run = found && (await runProgram(options, settings, { schedule: found }));
    process.stdout.write(report(result, run, messages));
  }
  if (found === null) return 0;
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(found)}\n`);
  return 1;
}

/** What was found, for people: the run that loses a write, step by step. */
function report(result: SearchResult, run: RunResult | null, messages: Messages): string {
  const { lab } = messages;
  const say = lab.search;
  const verdict = say[result.outcome](result.runs, result.deviations ?? 0);
  if (run === null) return `${verdict}\n`;
  const rows = tellSteps(run, messages).map(({ step, at, text }) => [
    String(step),
    `${at} ms`,
    result.overtaken.includes(step) ? `${text} ${say.late}` : text,
  ]);
  const steps = columns([lab.stepHeads, ...rows]);
  return `${[verdict, steps, titled(lab.lost, lostLines(run, messages), lab.none)].join("\n\n")}\n`;
}

/** Tells how far a search is, on one line of a terminal; null wipes it out. */
function teller({ isTTY, write }: NodeJS.WriteStream, { lab }: Messages) {
  if (!isTTY) return undefined;
  return (progress: SearchProgress | null) => {
    const line = progress === null ? "" : lab.search.progress(progress.runs, progress.deviations);
    write.call(process.stderr, `\r\u001b[K${line}`);
  };
}
