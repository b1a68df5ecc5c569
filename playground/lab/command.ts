import { messagesFor, type Messages } from "../../locales/index.js";
import { CarreraError } from "../errors.js";
import { scenarios } from "../scenarios/manifest.js";
import { columns } from "./table.js";
import { UsageError } from "./usage.js";

/**
 * The lab: the engine without a page. Resolves to the exit status; 2 says that
 * the command is unusable. `language` is a tag as in `LANG`.
 */
export async function command(args: readonly string[], language: string): Promise<number> {
  const messages = messagesFor(language);
  try {
    return await dispatch(args, messages);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CarreraError)) throw error;
    process.stderr.write(`${sentence(error, messages)}\n`);
    return 2;
  }
}

async function dispatch([name, ...args]: readonly string[], messages: Messages): Promise<number> {
  // Each with what it needs: a compiler takes longer to load than a list to print.
  if (name === "run") return (await import("./run.js")).run(args, messages);
  if (name === "search") return (await import("./search.js")).search(args, messages);
  if (name === "link") return (await import("./link.js")).link(args, messages);
  if (name === "unlink") return (await import("./unlink.js")).unlink(args, messages);
  if (name === "scenarios") return listScenarios(messages);
  if (name === undefined) throw new UsageError("no-command", {});
  throw new UsageError("unknown-command", { command: name });
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
