import { badRequest, type Payload } from "./answers.js";

/** A whole number, also when it comes as a string; `otherwise` when it is none. */
export function integer(value: unknown, otherwise: number): number {
  const number = Math.trunc(Number(value ?? otherwise));
  return Number.isFinite(number) ? number : otherwise;
}

/** A boolean, as JSON or as the words that form fields carry. */
export function flag(value: unknown): boolean {
  return value === true || value === "true" || value === "True" || value === "1";
}

/**
 * An object or array, which a form carries as a string of JSON; undefined when absent.
 *
 * @throws ApiError 400 that names `what` when the string is no JSON
 */
export function structure(value: unknown, what: string): unknown {
  if (typeof value !== "string" || value === "") return value === "" ? undefined : value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The kinds in a call's `allowed_updates`; undefined when they are absent or no list. */
export function allowedUpdates({ allowed_updates: given }: Payload): string[] | undefined {
  if (given === undefined) return undefined;
  try {
    const value = structure(given, "allowed updates");
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}
