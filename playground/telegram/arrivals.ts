import { CarreraError } from "../errors.js";

/** Whoever does something, and where. */
export interface Sender {
  readonly from: string;
  /** Title of a group; a private chat with the sender when absent. */
  readonly chat?: string;
}

interface Timed {
  /** Virtual ms since the start of the run. */
  readonly at: number;
}

/** Somebody writes to the bot. */
export interface MessageArrival extends Timed, Sender {
  readonly text: string;
}

/** Somebody edits the newest message of theirs in that chat that reads `edits`. */
export interface EditArrival extends Timed, Sender {
  readonly text: string;
  readonly edits: string;
}

/** Somebody presses the button labelled `press` under the newest message that has one. */
export interface PressArrival extends Timed, Sender {
  readonly press: string;
}

/**
 * Somebody types `@bot` and `inline` in their private chat with the bot, and waits
 * for what it offers. The bot is told who asks, and of no chat.
 */
export interface InlineArrival extends Timed {
  readonly from: string;
  readonly inline: string;
}

/** The operating system tells the program to end. Telegram has no part in it. */
export interface SignalArrival extends Timed {
  readonly signal: "SIGINT" | "SIGTERM";
}

/** What happens in a chat. */
export type ChatArrival = MessageArrival | EditArrival | PressArrival;

/** What happens in Telegram. */
export type TelegramArrival = ChatArrival | InlineArrival;

/** An arrival as people write it: the lab's `--updates` and the playground's script. */
export type Arrival = TelegramArrival | SignalArrival;

export function isSignal(arrival: Arrival): arrival is SignalArrival {
  return "signal" in arrival;
}

export function isPress(arrival: Arrival): arrival is PressArrival {
  return "press" in arrival;
}

export function isInline(arrival: Arrival): arrival is InlineArrival {
  return "inline" in arrival;
}

export function isEdit(arrival: Arrival): arrival is EditArrival {
  return "edits" in arrival;
}

/**
 * Checks arrivals that come from outside.
 *
 * @throws CarreraError `updates-not-array`, `updates-empty` or `updates-bad-entry`
 */
export function checkArrivals(value: unknown): Arrival[] {
  if (!Array.isArray(value)) throw new CarreraError("updates-not-array", {});
  if (value.length === 0) throw new CarreraError("updates-empty", {});
  return value.map(checkArrival);
}

/** A field's name and whether its value is usable, in the order in which they are checked. */
type Check = readonly [field: string, valid: (value: unknown) => boolean];

const filled = (value: unknown) => typeof value === "string" && value !== "";
const at: Check = [
  "at",
  (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
];
const from: Check = ["from", filled];
const text: Check = ["text", filled];
const chat: Check = ["chat", (value) => value === undefined || filled(value)];

const shapes = {
  signal: [at, ["signal", (value) => value === "SIGINT" || value === "SIGTERM"]],
  press: [at, from, ["press", filled], chat],
  inline: [at, from, ["inline", filled]],
  edits: [at, from, text, ["edits", filled], chat],
  message: [at, from, text, chat],
} satisfies Record<string, readonly Check[]>;

function checkArrival(entry: unknown, index: number): Arrival {
  const reject = (field: string, found: unknown): never => {
    const value = found === undefined ? "undefined" : JSON.stringify(found);
    throw new CarreraError("updates-bad-entry", { index, field, value });
  };
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return reject("", entry);
  const given = entry as Record<string, unknown>;
  const shape: readonly Check[] = shapes[shapeOf(given)];
  for (const field of Object.keys(given)) {
    if (!shape.some(([known]) => known === field)) reject(field, given[field]);
  }
  const checked: Record<string, unknown> = {};
  for (const [field, valid] of shape) {
    if (!valid(given[field])) reject(field, given[field]);
    if (given[field] !== undefined) checked[field] = given[field];
  }
  return checked as unknown as Arrival;
}

function shapeOf(entry: Record<string, unknown>): keyof typeof shapes {
  if ("signal" in entry) return "signal";
  if ("press" in entry) return "press";
  if ("inline" in entry) return "inline";
  return "edits" in entry ? "edits" : "message";
}
