import inspect from "object-inspect";
import type { ConsoleLevel } from "../trace/events.js";
import type { World } from "./world.js";

const LEVELS: readonly ConsoleLevel[] = ["debug", "log", "info", "warn", "error"];
const MAX_TEXT = 10_000;

/** A console that writes to the trace, the same on every platform. */
export function createConsole(world: () => World): Record<string, (...args: unknown[]) => void> {
  const write = (level: ConsoleLevel, args: readonly unknown[]) => {
    const home = world();
    if (home.halted || home.spending.silenced) return;
    const text = format(args);
    if (!home.spending.line(text)) return;
    home.record({
      step: home.step,
      at: home.now(),
      kind: "console",
      update: home.causality.current(),
      level,
      text,
    });
  };
  const console: Record<string, (...args: unknown[]) => void> = {};
  for (const level of LEVELS) console[level] = (...args) => write(level, args);
  console.trace = console.debug!;
  console.dir = (value) => write("log", [value]);
  console.table = console.dir;
  console.assert = (condition, ...args) => {
    if (!condition) write("error", ["Assertion failed", ...args]);
  };
  for (const name of ["group", "groupEnd", "time", "timeEnd", "timeLog", "count", "clear"]) {
    console[name] = () => {};
  }
  return console;
}

function format(args: readonly unknown[]): string {
  const text = args.map(show).join(" ");
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** Errors without their stacks: those name places of the engine, and differ by platform. */
function show(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    return inspect(value, { depth: 4, maxStringLength: 1_000 });
  } catch {
    return "[object that cannot be shown]";
  }
}
