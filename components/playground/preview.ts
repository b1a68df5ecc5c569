import { printHead, printKey, quoted } from "../../playground/inspect/print-snapshot.js";
import type { Snapshot, SnapshotNode } from "../../playground/inspect/snapshot.js";

/** A stretch of a value that looks the same all over. */
export interface Token {
  readonly text: string;
  readonly look: "plain" | "string" | "constant" | "function" | "key" | "quiet";
}

/** What the page says of values in its own words. */
export interface ValueWords {
  readonly accessor: string;
  readonly hidden: string;
  circular(levels: number): string;
  empty(count: number): string;
  /** Of a long text, how much there is. */
  cut(kept: number, size: number): string;
  /** Entries that were not kept, of an object of which nothing was. */
  left(count: number): string;
}

/** Entries of an object in one line, and characters of a text there. */
const FEW = 6;
const SHORT = 40;

const token = (text: string, look: Token["look"] = "plain"): Token => ({ text, look });

/** Whether entries of it were kept, which can be shown one below the other. */
export function opens(value: Snapshot): value is SnapshotNode {
  if (typeof value !== "object" || value === null) return false;
  return (value.items ?? value.pairs ?? value.fields) !== undefined;
}

/** A value in one line, its first entries with it. */
export function previewOf(value: Snapshot, words: ValueWords): Token[] {
  if (!opens(value)) return short(value, words);
  const { items = [], pairs = [], fields = [], more = 0 } = value;
  const between = (key: Token, by: string, one: Snapshot) => [key, token(by), ...short(one, words)];
  const entries = [
    ...items.slice(0, FEW).map((one) => short(one, words)),
    ...pairs
      .slice(0, FEW)
      .map(([key, one]) => [...short(key, words), token(" ⇒ "), ...short(one, words)]),
    ...fields.slice(0, FEW).map(([key, one]) => between(token(printKey(key), "key"), ": ", one)),
  ].slice(0, FEW);
  if (items.length + pairs.length + fields.length + more > entries.length) {
    entries.push([token("…", "quiet")]);
  }
  const [open, close] = braces(value);
  return [
    ...headOf(value),
    token(`${open} `),
    ...entries.flatMap((entry, place) => (place === 0 ? entry : [token(", "), ...entry])),
    token(` ${close}`),
  ];
}

/** What an object is, without its entries: they stand below. */
export function titleOf(value: SnapshotNode): Token[] {
  if (value.kind === "array") return [token(`${value.name ?? "Array"}(${value.size})`)];
  const [head] = headOf(value);
  return [head === undefined ? token("Object") : token(head.text.trimEnd(), head.look)];
}

/** A value that has no entries below it, whole. */
export function wholeOf(value: Snapshot, words: ValueWords): Token[] {
  if (typeof value === "string") return [token(quoted(value), "string")];
  if (typeof value !== "object" || value === null) return [token(String(value), "constant")];
  const { kind, name = "", size = 0, more } = value;
  if (kind === "text") {
    const text = quoted(name);
    return [
      token(`${text.slice(0, -1)}…'`, "string"),
      token(` ${words.cut(name.length, size)}`, "quiet"),
    ];
  }
  const left = more === undefined ? [] : [token(` ${words.left(more)}`, "quiet")];
  return [...short(value, words), ...left];
}

/** A value among others in a line. */
function short(value: Snapshot, words: ValueWords): Token[] {
  if (typeof value === "string") {
    const text = value.length > SHORT ? `${value.slice(0, SHORT)}…` : value;
    return [token(quoted(text), "string")];
  }
  if (typeof value !== "object" || value === null) return [token(String(value), "constant")];
  switch (value.kind) {
    case "word":
      return [token(value.name ?? "", "constant")];
    case "text":
      return [token(quoted(`${(value.name ?? "").slice(0, SHORT)}…`), "string")];
    case "accessor":
      return [token(words.accessor, "quiet")];
    case "circular":
      return [token(words.circular(value.size ?? 1), "quiet")];
    case "empty":
      return [token(words.empty(value.size ?? 1), "quiet")];
    case "hidden":
      return [token(words.hidden, "quiet")];
    case "error":
    case "function":
    case "class":
      return headOf(value).map(({ text, look }) => token(text.trimEnd(), look));
  }
  const [open, close] = braces(value);
  return [
    ...headOf(value),
    token(value.more !== undefined || opens(value) ? `${open}…${close}` : open + close),
  ];
}

/** What stands before the brackets of an object, with the space between. */
function headOf(value: SnapshotNode): Token[] {
  const { kind, name = "", message = "", size } = value;
  switch (kind) {
    case "function":
      return [token(`ƒ ${name}() `, "function")];
    case "class":
      return [token(`class ${name} `, "function")];
    case "error":
      return [token(`${name}: ${message} `)];
    case "array":
      return [...(name === "" ? [] : [token(name)]), token(`(${size}) `, "quiet")];
    default: {
      const head = printHead(value);
      return head === "" ? [] : [token(`${head} `)];
    }
  }
}

function braces({ kind }: SnapshotNode): readonly [string, string] {
  return kind === "array" ? ["[", "]"] : ["{", "}"];
}
