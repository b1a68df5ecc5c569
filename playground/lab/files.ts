import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { CarreraError, type Place } from "../errors.js";
import { checkArrivals } from "../telegram/arrivals.js";
import type { Arrival } from "../telegram/chats.js";
import { UsageError } from "./usage.js";

/** @throws UsageError when there is no such file, or it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError("file-missing", { file });
    throw new UsageError("file-unreadable", { file, detail: message });
  }
}

/** @throws UsageError when the file cannot be written */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError("file-unwritable", { file, detail: (error as Error).message });
  }
}

/** @throws UsageError or CarreraError, with the place in the file */
export function readArrivals(file: string): Arrival[] {
  const text = readText(file);
  const value = parseJson(text, file, "updates-not-json");
  try {
    return checkArrivals(value);
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    const { index, field } = error.data as { index?: number; field?: string };
    throw new CarreraError(error.code, error.data, placeOfEntry(text, file, index, field));
  }
}

/** @throws CarreraError with the given code, and the place in the file */
export function parseJson(
  text: string,
  file: string,
  code: "updates-not-json" | "schedule-not-json",
): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as Error).message.replace(/ in JSON at position.*$/, "");
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    throw new CarreraError(code, { detail }, placeAt(text, file, position));
  }
}

function placeOfEntry(text: string, file: string, index = -1, field = ""): Place {
  const tree = ts.parseJsonText(file, text);
  const array = tree.statements[0]?.expression as ts.Node | undefined;
  const entry = array && ts.isArrayLiteralExpression(array) ? array.elements[index] : undefined;
  const property =
    entry && ts.isObjectLiteralExpression(entry)
      ? entry.properties.find((one) => (one.name as ts.StringLiteral | undefined)?.text === field)
      : undefined;
  return placeAt(text, file, (property ?? entry ?? array)?.getStart(tree) ?? 0);
}

/** The place of a position in a file's text. */
export function placeAt(text: string, file: string, position: number): Place {
  const before = text.slice(0, position).split("\n");
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}
