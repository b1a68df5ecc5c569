import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  compile,
  createNodeRealm,
  languageOf,
  scenarios,
  type Scenario,
  type Settings,
} from "../../playground/index.js";
import type { RunOptions } from "../../playground/world/options.js";
import { scenarioFile } from "./files.js";

export { flavours, scenarioFile, variants } from "./files.js";

export function compileFile(file: string) {
  return compile(readFileSync(file, "utf8"), basename(file), languageOf(file));
}

/** Every program of the registry, compiled, with the settings that show what it is about. */
export const everyScenario = (scenarios as readonly Scenario[]).map(
  ({ name, program, arrivals, settings }) => ({
    name,
    program: compileFile(scenarioFile(program ?? name)),
    settings: { ...settings, arrivals },
  }),
);

/** `count` messages of Alice, 5 ms apart: faster than a bot can answer. */
export function burst(count: number, chat?: string) {
  return Array.from({ length: count }, (_, i) => ({
    at: 100 + 5 * i,
    from: "Alice",
    text: String(i + 1),
    ...(chat === undefined ? {} : { chat }),
  }));
}

/** Runs a program of the given source once, in a realm of its own. */
export async function runSource(
  source: string,
  settings: Partial<Settings> = {},
  options: RunOptions = {},
) {
  const realm = await createNodeRealm();
  return realm.run(compile(source, "bot.ts", "ts"), settings, options);
}

export async function runFile(
  file: string,
  settings: Partial<Settings> = {},
  options: RunOptions = {},
) {
  const realm = await createNodeRealm();
  return realm.run(compileFile(file), settings, options);
}
