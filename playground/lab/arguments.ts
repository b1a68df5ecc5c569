import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./usage.js";

type Known = ParseArgsConfig["options"];

/** The values of a command's options. */
export type Values<O extends Known> = ReturnType<typeof parse<O>>["values"];

/**
 * Takes arguments apart.
 *
 * @throws UsageError `unknown-option` or `bad-option`
 */
export function parse<O extends Known>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^'= ]*)/.exec(message)?.[1] ?? message;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      throw new UsageError("unknown-option", {
        option,
        known: Object.keys(options ?? {}).map((name) => `--${name}`),
      });
    throw new UsageError("bad-option", { option, value: "", expected: message });
  }
}

/** @throws UsageError `bad-option` unless the value is allowed, or absent */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError("bad-option", {
    option: `--${option}`,
    value,
    expected: allowed.join(" | "),
  });
}

/** @throws UsageError `bad-option` unless the value is a number of that kind, or absent */
export function parseNumber(
  option: string,
  value: string | undefined,
  { integer = false, above = -Infinity }: { integer?: boolean; above?: number },
): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === "" ? NaN : Number(value);
  if (Number.isFinite(number) && number > above && (!integer || Number.isInteger(number))) {
    return number;
  }
  const expected = integer ? (above < 0 ? "0, 1, 2, …" : "1, 2, 3, …") : "> 0";
  throw new UsageError("bad-option", { option: `--${option}`, value, expected });
}
