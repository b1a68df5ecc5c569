import {
  count,
  fieldsOf,
  list,
  nullable,
  oneOf,
  optional,
  record,
  shown,
  text,
  UnusableField,
  type Check,
} from "../../checks.js";
import { CarreraError } from "../../errors.js";
import { checkSchedule, type Schedule } from "../../schedule/schedule.js";
import { checkSettings } from "../../world/check-settings.js";
import type { Settings } from "../../world/settings.js";
import { checkEvent } from "../check-event.js";
import type { Trace } from "../events.js";

/** The only version of the file that there has been. */
const VERSION = 1;

/** A run as a file that a bug report can carry: plain JSON. */
export interface RunExport {
  readonly carrera: typeof VERSION;
  /** The program's name in the registry of scenarios; null for any other. */
  readonly scenario: string | null;
  readonly settings: Settings;
  /** In which order things happened, where it was not by time. */
  readonly schedule?: Schedule;
  /** For each event of the trace the 1-based line of the program that it came from, 0 for none. */
  readonly lines?: readonly number[];
  readonly trace: Trace;
}

/** The text of a run's file: each event on a line of its own. */
export function exportJson({ trace, ...run }: Omit<RunExport, "carrera">): string {
  const head = JSON.stringify({ carrera: VERSION, ...run }).slice(0, -1);
  const events = trace.map((event) => JSON.stringify(event)).join(",\n");
  return `${head},"trace":[\n${events}\n]}\n`;
}

/**
 * Reads such a file back. What it gives is a copy that has what a run has, and
 * nothing else.
 *
 * @throws CarreraError `export-not-json`, `export-not-carrera`, `export-version`
 * or `export-bad-field`
 */
export function parseExport(file: string): RunExport {
  const value = parse(file);
  let version: unknown;
  try {
    version = fieldsOf(value, "")("carrera");
  } catch {
    throw new CarreraError("export-not-carrera", {});
  }
  if (version === undefined) throw new CarreraError("export-not-carrera", {});
  if (version !== VERSION) throw new CarreraError("export-version", { version: shown(version) });
  try {
    const run = checkRun(value, "");
    if (run.lines !== undefined && run.lines.length !== run.trace.length) {
      throw new UnusableField("lines.length", run.lines.length);
    }
    return run;
  } catch (error) {
    if (!(error instanceof UnusableField)) throw error;
    const { field, value } = error;
    throw new CarreraError("export-bad-field", { field, value: shown(value) });
  }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch (error) {
    const detail = (error as Error).message.replace(/ in JSON at position.*$/s, "");
    throw new CarreraError("export-not-json", { detail });
  }
}

const schedule: Check<Schedule> = (value, field) => {
  try {
    return checkSchedule(value);
  } catch (error) {
    const name = error instanceof CarreraError ? (error.data as { field: string }).field : "";
    throw new UnusableField(name === "" ? field : `${field}.${name}`, value);
  }
};

const checkRun = record<RunExport>({
  carrera: oneOf(VERSION),
  scenario: nullable(text),
  settings: checkSettings,
  schedule: optional(schedule),
  lines: optional(list(count)),
  trace: list(checkEvent),
});
