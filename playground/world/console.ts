import { printSnapshot } from "../inspect/print-snapshot.js";
import { unfolds } from "../inspect/snapshot.js";
import { takeSnapshot } from "../inspect/take-snapshot.js";
import type { ConsoleLevel, PrintedObject } from "../trace/events.js";
import type { World } from "./world.js";

const LEVELS: readonly ConsoleLevel[] = ["debug", "log", "info", "warn", "error"];
/** Characters of a line, and about as many of what its objects hold. */
const MAX_TEXT = 10_000;

/** A console that writes to the trace, the same on every platform. */
export function createConsole(world: () => World): Record<string, (...args: unknown[]) => void> {
  const write = (level: ConsoleLevel, args: readonly unknown[]) => {
    const home = world();
    if (home.halted || home.spending.silenced) return;
    const { text, objects, chars } = format(args);
    if (!home.spending.line(text)) return;
    const kept = home.spending.objects(chars) ? objects : [];
    home.record({
      step: home.step,
      at: home.now(),
      kind: "console",
      update: home.causality.current(),
      level,
      text,
      ...(objects.length > 0 && { objects: kept }),
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

interface Line {
  readonly text: string;
  readonly objects: readonly PrintedObject[];
  /** What the objects take, about as JSON. */
  readonly chars: number;
}

/** Errors without their stacks: those name places of the engine, and differ by platform. */
function format(args: readonly unknown[]): Line {
  const objects: PrintedObject[] = [];
  const room = { chars: MAX_TEXT };
  let chars = 0;
  let text = "";
  for (const [place, one] of args.entries()) {
    if (place > 0) text += " ";
    if (typeof one === "string") text += one;
    else {
      const before = room.chars;
      const value = takeSnapshot(one, room);
      const printed = printSnapshot(value);
      if (unfolds(value)) {
        const left = MAX_TEXT - text.length;
        objects.push({ at: text.length, length: Math.min(printed.length, left), value });
        chars += before - room.chars;
      }
      text += printed;
    }
    if (text.length > MAX_TEXT) return { text: `${text.slice(0, MAX_TEXT)}…`, objects, chars };
  }
  return { text, objects, chars };
}
