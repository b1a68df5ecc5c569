import type { Messages } from "../../locales/index.js";
import { metrics } from "../trace/metrics.js";
import { waits } from "../trace/waits.js";
import type { RunResult } from "../world/result.js";
import { metricsLines } from "./metrics.js";

/** A run as text that a person reads. */
export function table(result: RunResult, messages: Messages): string {
  const { lab } = messages;
  const { updates, sessions, lostWrites, console, error } = result;
  const text = new Map(updates.map(({ id, text }) => [id, text]));
  const named = (id: number | null) => (id === null ? "—" : `«${text.get(id) ?? id}»`);
  const ms = (value: number | null) => (value === null ? "—" : String(value));
  const sections = [
    lab.ended(lab.status[result.status], result.virtualMs),
    columns([
      lab.updateHeads,
      ...updates.map((update) => [
        String(update.id),
        update.from,
        update.chat,
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
    titled(
      lab.lost,
      lostWrites.map((lost) =>
        lab.lostWrite(lost.key, named(lost.overwrote), named(lost.update), lost.step),
      ),
      lab.none,
    ),
    titled(lab.metrics.title, metricsLines(metrics(result.trace), messages), lab.none),
  ];
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

/** `file:line:column: name: message`, as editors and terminals link it. */
export function errorLine(error: NonNullable<RunResult["error"]>): string {
  const place = error.file === null ? "" : `${error.file}:${error.line}:${error.column}: `;
  return error.code === undefined
    ? `${place}${error.name}: ${error.message}`
    : place + error.message;
}

function titled(title: string, lines: readonly string[], none: string): string {
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
