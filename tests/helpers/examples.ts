import { readFileSync } from "node:fs";
import { examples } from "../../playground/examples/manifest.js";
import { shown, type ProgramName } from "../../playground/examples/shown.js";
import type { RunResult, Scenario, TraceEvent } from "../../playground/index.js";
import { runSource } from "./scenarios.js";

const shelfOf = (name: string) =>
  examples.some((one) => one.name === name) ? "examples" : "scenarios";

/** The text of a program that pages show. */
export function sourceOf(name: ProgramName): string {
  const folder = shown.get(name)!.program ?? name;
  return readFileSync(`playground/${shelfOf(name)}/${folder}/bot.ts`, "utf8");
}

/**
 * What a page's reader sees of a program after *Run*, or would see after an
 * edit of theirs. An edit that changes nothing is a mistake of the test.
 */
export async function runExample(
  name: ProgramName,
  edit: (source: string) => string = (source) => source,
  change: Partial<Scenario["settings"] & Pick<Scenario, "arrivals">> = {},
): Promise<RunResult> {
  const { arrivals, settings } = shown.get(name)!;
  return runSource(edit(sourceOf(name)), { ...settings, arrivals, ...change });
}

/** An edit for `runExample`. @throws Error when there is nothing to replace */
export const replace = (old: string, by: string) => (source: string) => {
  if (!source.includes(old)) throw new Error(`the program does not contain ${old}`);
  return source.replaceAll(old, by);
};

/** What the bot said, in the order in which Telegram took it, with when. */
export function said({ trace }: RunResult): { text: string; at: number }[] {
  const texts = new Map<number, string>();
  const found: { text: string; at: number }[] = [];
  for (const event of trace) {
    if (event.kind === "call-requested" && event.method === "sendMessage") {
      texts.set(event.operation, String(event.payload.text));
    }
    const text = event.kind === "call-completed" ? texts.get(event.operation) : undefined;
    if (text !== undefined) found.push({ text, at: event.at });
  }
  return found;
}

export const texts = (result: RunResult): string[] => said(result).map(({ text }) => text);

export const printed = ({ console: lines }: RunResult): string[] => lines.map(({ text }) => text);

export function ofKind<K extends TraceEvent["kind"]>({ trace }: RunResult, kind: K) {
  return trace.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);
}
