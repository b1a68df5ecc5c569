import ts from "typescript";
import { CarreraError } from "../errors.js";
import { checkSchedule, type Schedule } from "../schedule/schedule.js";
import { parseJson, placeAt, readText } from "./files.js";

/**
 * A schedule from a file: picks alone, or picks and what comes then.
 *
 * @throws UsageError or CarreraError, with the place in the file
 */
export function readSchedule(file: string): Schedule {
  const text = readText(file);
  const value = parseJson(text, file, "schedule-not-json");
  try {
    return checkSchedule(value);
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    const { field = "" } = error.data as { field?: string };
    throw new CarreraError(error.code, error.data, placeAt(text, file, startOf(field, text)));
  }
}

/** Where `picks[3]`, or whatever else is unusable, stands in the text. */
function startOf(field: string, text: string): number {
  const tree = ts.parseJsonText("schedule.json", text);
  let node: ts.Node | undefined = tree.statements[0]?.expression;
  for (const name of field.match(/[^.[\]]+/g) ?? []) {
    // Picks alone are a list without a name.
    if (node && ts.isArrayLiteralExpression(node) && name === "picks") continue;
    const inner: ts.Node | undefined = node && child(node, name);
    if (inner === undefined) break;
    node = inner;
  }
  return node?.getStart(tree) ?? 0;
}

function child(node: ts.Node, name: string): ts.Node | undefined {
  if (ts.isArrayLiteralExpression(node)) return node.elements[Number(name)];
  if (ts.isPropertyAssignment(node)) return child(node.initializer, name);
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  return node.properties.find((one) => (one.name as ts.StringLiteral | undefined)?.text === name);
}
