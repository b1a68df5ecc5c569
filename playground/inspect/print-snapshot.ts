import { NO_PROTOTYPE, plainName, unfolds, type Snapshot, type SnapshotNode } from "./snapshot.js";

/** Objects in each other that are printed with their entries. */
const DEPTH = 4;

/** A value in one line, much as Node prints it. An error that is not in anything is its words. */
export function printSnapshot(value: Snapshot): string {
  if (typeof value === "object" && value?.kind === "error") return wordsOf(value);
  return print(value, DEPTH);
}

/** An error's name and message. */
export function wordsOf({ name = "", message = "" }: SnapshotNode): string {
  return `${name}: ${message}`;
}

/** A property's name as one writes it in an object; a symbol in brackets. */
export function printKey(key: Snapshot): string {
  if (typeof key !== "string") return `[${print(key, 0)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** What stands before an object's entries: a class, a size, or all that there is to say. */
export function printHead({ kind, name, message, size }: SnapshotNode): string {
  switch (kind) {
    case "object":
      return name ?? "";
    case "array":
      return name === undefined ? "" : `${name}(${size})`;
    case "map":
      return `${name ?? "Map"}(${size})`;
    case "set":
      return `${name ?? "Set"}(${size})`;
    case "error":
      return `[${wordsOf({ kind, name, message })}]`;
    case "function":
      return name === "" ? "[Function (anonymous)]" : `[Function: ${name}]`;
    case "class":
      return name === "" ? "[class (anonymous)]" : `[class ${name}]`;
    case "word":
      return name ?? "";
    case "text": {
      const kept = name ?? "";
      const left = (size ?? 0) - kept.length;
      return `${quoted(kept)}... ${left} more character${left === 1 ? "" : "s"}`;
    }
    case "accessor":
      return `[${name}]`;
    case "empty":
      return `<${size} empty item${size === 1 ? "" : "s"}>`;
    case "circular":
      return "[Circular]";
    case "hidden":
      return "[object that cannot be shown]";
  }
}

/** A text in quotes, in one line. */
export function quoted(text: string): string {
  return `'${text.replace(UNPRINTED, escape)}'`;
}
const UNPRINTED = /['\\\x00-\x1f\x7f]/g;
const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function escape(one: string): string {
  if (one >= " " && one < "\x7f") return `\\${one}`;
  return ESCAPES[one] ?? `\\x${one.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

function print(value: Snapshot, depth: number): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return String(value);
  const { kind, name, items = [], pairs = [], fields = [], more = 0 } = value;
  const head = printHead(value);
  const plain = kind === "object" || kind === "array" || kind === "map" || kind === "set";
  const entries = [
    ...items.map((item) => () => print(item, depth - 1)),
    ...pairs.map(
      ([key, one]) =>
        () =>
          `${print(key, depth - 1)} => ${print(one, depth - 1)}`,
    ),
    ...fields.map(
      ([key, one]) =>
        () =>
          `${printKey(key)}: ${print(one, depth - 1)}`,
    ),
  ];
  const deeper = entries.length > 0 && depth > 0;
  if (!deeper && !plain) return head;
  if (!deeper && unfolds(value))
    return name === NO_PROTOTYPE ? name : `[${name ?? plainName(kind)}]`;
  const [open, close] = kind === "array" ? "[]" : "{}";
  const listed = entries.map((entry) => entry());
  if (more > 0) listed.push(`... ${more} more item${more === 1 ? "" : "s"}`);
  const inner = listed.length === 0 ? "" : ` ${listed.join(", ")} `;
  return `${head === "" ? "" : `${head} `}${open}${inner}${close}`;
}
