import type { scheduler as es } from "../es/scheduler.js";
import { count, quoted } from "./words.js";

const of = (text: string | null) => (text === null ? "" : ` for “${text}”`);

export const scheduler: typeof es = {
  title: "You are the scheduler",
  goal: "Your goal: make the bot lose what Alice wrote.",
  program: "The bot",
  programs: {
    runner: "run() without sequentialize",
    "runner-sequentialize": "run() with sequentialize",
    "runner-sequentialize-late": "sequentialize after session",
    "runner-sequentialize-unawaited": "next() without await",
  },
  choose: "What happens now?",
  choices: {
    arrival: (from, text, chat, type) => {
      const where = chat === null ? "" : ` in ${chat}`;
      if (type === "edit") return `${from} changes a message to “${text}”${where}`;
      if (type === "press") return `${from} presses “${text}”${where}`;
      if (type === "inline") return `${from} makes the inline query “${text}”`;
      return `${from} sends “${text}”${where}`;
    },
    signal: (signal) => `The signal ${signal} arrives`,
    read: (text, owner) => `The database hands over ${owner}'s session${of(text)}`,
    write: (text, owner) => `The database stores ${owner}'s session${of(text)}`,
    poll: (texts) =>
      texts.length === 0 ? "getUpdates comes back empty" : `getUpdates brings ${quoted(texts)}`,
    call: (text, method) => `Telegram answers ${method}${of(text)}`,
    request: (text) => `Telegram calls the webhook${of(text)}`,
    response: (text) => `The webhook's response reaches Telegram${of(text)}`,
    timer: (text) => `A timer fires${of(text)}`,
    timeout: (text) => `A time limit ends${of(text)}`,
    restart: "A process starts again",
  },
  at: (time) => `due at ${time}`,
  blockedTitle: "Cannot happen yet",
  blocked: {
    held: (text, behind) => `“${text}” waits for ${quoted(behind)}: same key in sequentialize.`,
    "in-batch": (text, behind) =>
      `“${text}” waits for its turn: the bot takes one at a time, and is at ${quoted(behind)}.`,
    "sink-full": (text, behind) =>
      `“${text}” is still in Telegram: the bot has ${quoted(behind)} in its hands, and takes no more.`,
    "not-asked": (text, behind) =>
      behind.length === 0
        ? `“${text}” is still in Telegram: the bot does not ask for updates yet.`
        : `“${text}” is still in Telegram: the bot does not ask for more yet.`,
    "lane-busy": (text, behind) =>
      `“${text}” is still in Telegram: ${quoted(behind)} comes first, and the webhook has not accepted it yet.`,
    "connections-full": (text, behind) =>
      `“${text}” is still in Telegram: all connections of the webhook are taken (${behind.length}).`,
    "own-code": (text) => `“${text}” waits for something in its own code.`,
  },
  undo: "Undo",
  restart: "Start over",
  solve: "Show me an order that loses it",
  searching: "Looking for an order that loses a write…",
  found: (runs) =>
    runs === 1
      ? "The very first order that was tried loses it. Walk through it with “Undo”."
      : `Found after trying ${count.format(runs)} orders. Walk through it with “Undo”.`,
  exhaustive: (runs) =>
    `All possible orders (${count.format(runs)}) were tried, and none loses a write. It is not that you missed it: there is none.`,
  bounded: (runs) =>
    `${count.format(runs)} orders were tried, up to the bound of deviations, and none loses a write. This is no proof: more tangled orders remain.`,
  budget: (runs) =>
    `${count.format(runs)} orders were tried, which is the limit, and none loses a write. This is no proof: some orders remain untried.`,
  won: "Done! The bot lost what Alice wrote, and all you chose was the order in which things finished.",
  over: "Nothing is left to happen, and nothing was lost. Undo, and try another order.",
  loading: "Getting the engine ready…",
  picked: (count) => (count === 1 ? "1 choice" : `${count} choices`),
  failed: (detail) => `The run failed: ${detail}. Press “Start over”.`,
  badLink: "The link carries an order that this bot cannot follow: it starts from the beginning.",
  static: "With JavaScript, it is you who chooses here which event of the bot comes next.",
};
