import type { Messages } from "../../locales/index.js";
import { metrics } from "../trace/metrics.js";
import { waits } from "../trace/waits.js";
import type { RunResult } from "../world/result.js";
import { metricsLines } from "./metrics.js";
import { tellPending } from "./pending.js";

/** A run as text that a person reads. */
export function table(result: RunResult, messages: Messages): string {
  const { lab } = messages;
  const { updates, sessions, console, error } = result;
  const named = namesOf(result);
  const ms = (value: number | null) => (value === null ? "—" : String(value));
  const sections = [
    lab.ended(lab.status[result.status], result.virtualMs),
    columns([
      lab.updateHeads,
      ...updates.map((update) => [
        String(update.id),
        update.from,
        update.chat ?? "—",
        update.text,
        ms(update.arrived),
        ms(update.started),
        ms(update.finished),
        lab.outcome[update.outcome],
      ]),
    ]),
    titled(
      lab.sessions,
      Object.entries(sessions).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
      lab.none,
    ),
    titled(lab.lost, lostLines(result, messages), lab.none),
    titled(lab.metrics.title, metricsLines(metrics(result.trace), messages), lab.none),
  ];
  if (result.status === "paused") {
    sections.push(titled(lab.next, tellPending(result, messages), lab.none));
  }
  if (result.status === "deadlock") {
    const lines = waits(result.trace).map(({ update, fetched, behind }) =>
      fetched ? lab.waits(named(update), behind.map(named)) : lab.neverFetched(named(update)),
    );
    sections.push(titled(lab.deadlock, lines, lab.none));
  }
  if (console.length > 0) {
    sections.push(
      titled(
        lab.console,
        console.map(({ level, text }) => `${level}: ${text}`),
        lab.none,
      ),
    );
  }
  if (error !== null) sections.push(`${lab.failed}: ${errorLine(error)}`);
  return `${sections.join("\n\n")}\n`;
}

/** A line for each lost write. */
export function lostLines(result: RunResult, { lab }: Messages): string[] {
  const named = namesOf(result);
  return result.lostWrites.map(({ key, overwrote, update, step }) =>
    lab.lostWrite(key, named(overwrote), named(update), step),
  );
}

/** Updates by what they say. */
function namesOf({ updates }: RunResult): (id: number | null) => string {
  const text = new Map(updates.map(({ id, text }) => [id, text]));
  return (id) => (id === null ? "—" : `«${text.get(id) ?? id}»`);
}

/** `file:line:column: name: message`, as editors and terminals link it. */
export function errorLine(error: NonNullable<RunResult["error"]>): string {
  const place = error.file === null ? "" : `${error.file}:${error.line}:${error.column}: `;
  return error.code === undefined
    ? `${place}${error.name}: ${error.message}`
    : place + error.message;
}

/** A title and what is under it; `none` when nothing is. */
export function titled(title: string, lines: readonly string[], none: string): string {
  return [`${title}:`, ...(lines.length === 0 ? [none] : lines)].join("\n  ");
}

/** Rows of cells as aligned columns. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
