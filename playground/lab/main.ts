import { messagesFor, type Messages } from "../../locales/index.js";
import { CarreraError } from "../errors.js";
import { scenarios } from "../scenarios/manifest.js";
import { run } from "./run.js";
import { search } from "./search.js";
import { columns } from "./table.js";
import { UsageError } from "./usage.js";

/** The lab: the engine without a page. Exit status 2 says that the command is unusable. */
async function main([command, ...args]: readonly string[], messages: Messages): Promise<number> {
  if (command === "run") return run(args, messages);
  if (command === "search") return search(args, messages);
  if (command === "scenarios") return listScenarios(messages);
  if (command === undefined) throw new UsageError("no-command", {});
  throw new UsageError("unknown-command", { command });
}

function listScenarios({ lab }: Messages): number {
  const rows = scenarios.map(({ name }) => [name, lab.scenarios[name]]);
  process.stdout.write(`${columns(rows)}\n`);
  return 0;
}

function sentence(error: UsageError | CarreraError, { errors, lab }: Messages): string {
  const sentences = { ...errors, ...lab.usage } as Record<string, (data: unknown) => string>;
  const { place } = error;
  const prefix = place === null ? "" : `${place.file}:${place.line}:${place.column}: `;
  return prefix + sentences[error.code]!(error.data);
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const messages = messagesFor(LC_ALL || LC_MESSAGES || LANG || "");
try {
  process.exitCode = await main(process.argv.slice(2), messages);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof CarreraError)) throw error;
  process.stderr.write(`${sentence(error, messages)}\n`);
  process.exitCode = 2;
}
