import type { race as es } from "../es/race.js";
import { quoted, closed, number, ms } from "./words.js";

const forOne = (text: string | null) => (text === null ? "The program" : `For “${text}”, the bot`);

export const race: typeof es = {
  title: "Visualizer: the race, step by step",
  start: "Nothing has happened yet. Step forward, or press “Play”.",
  next: "Next step",
  back: "Previous step",
  first: "To the start",
  last: "To the end",
  play: "Play",
  pause: "Pause",
  speed: "Speed",
  times: (factor) => `${number.format(factor)}×`,
  scrubber: "Move through the run",
  position: (step, steps) => `Step ${step} of ${steps}`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomFit: "Show all",
  which: "Which run to show",
  run: { with: "with sequentialize", without: "without sequentialize" },
  variant: { with: "on", without: "off" },
  beside: "Compare",
  besideHint: "Show both runs, one below the other, on the same clock",
  detail: "Every event",
  detailHint: "Calls to Telegram, timers and console lines, too",
  keys: {
    title: "Keyboard",
    list: [
      ["← →", "previous and next step"],
      ["Home, End", "to the start and to the end"],
      ["Space", "play or pause"],
      ["+ − 0", "zoom in, zoom out, show all"],
    ],
  },
  listTitle: (title) => `The steps: ${title}`,
  earlier: (count) => `Show ${count} earlier`,
  later: (count) => `Show ${count} later`,
  code: "The code",
  codeLine: (line) => `line ${line}`,
  codeNone: "This event is not from the bot's code.",
  moments: {
    arrives: (from, text, type, group) => {
      const where = group === null ? "" : ` in the group ${group}`;
      if (type === "edit") return `${from} edits a message${where}: “${text}”.`;
      if (type === "press") return `${from} presses “${text}”${where}.`;
      if (type === "inline") return `${from} makes the inline query “${text}”.`;
      return `${from} sends “${text}”${where}.`;
    },
    void: (from, text, reason) =>
      reason === "no-button"
        ? `${from} looks for the button “${text}”, which is not there: nothing reaches the bot.`
        : `${from} wants to change a message to “${text}”, but there is no such message: nothing reaches the bot.`,
    dropped: (text) => `Telegram drops “${text}”: the bot does not want it.`,
    begins: (text, behind) =>
      behind.length === 0
        ? `The bot begins to process “${text}”.`
        : `The bot begins to process “${text}”, and sequentialize makes it wait for ${quoted(behind)}: they have the same key.`,
    held: (text, behind) =>
      `sequentialize holds “${text}” back: it waits for ${quoted(behind)}, which ${behind.length === 1 ? "has" : "have"} the same key.`,
    passes: (text) => `sequentialize lets “${text}” pass.`,
    finishes: (text) => `The bot is done with “${text}”.`,
    throws: (text, error) => `The middleware of “${text}” fails: ${closed(error)}`,
    asks: (text, chat) => `${forOne(text)} asks for ${chat}'s session.`,
    reads: (text, chat, value) =>
      value === undefined
        ? `${forOne(text)} reads ${chat}'s session: nothing is stored yet.`
        : `${forOne(text)} reads ${chat}'s session: ${value}.`,
    saves: (text, chat, value) =>
      value === undefined
        ? `${forOne(text)} asks to delete ${chat}'s session.`
        : `${forOne(text)} asks to store ${chat}'s session: ${value}.`,
    writes: (text, value, gone) => {
      const who = text === null ? "The program" : `The bot finishes “${text}” and`;
      const what = value === undefined ? "deletes the session" : "writes the session";
      const end = value === undefined ? "" : `: ${value}`;
      return gone.length === 0
        ? `${who} ${what}${end}.`
        : `${who} ${what} over it${end}. What ${quoted(gone)} changed is lost.`;
    },
    late: (text, value, gone) => {
      const what = value === undefined ? "deleted" : "written";
      const over = gone.length === 0 ? "" : " over";
      const end = value === undefined ? "" : `: ${value}`;
      const loss = gone.length === 0 ? "" : ` What ${quoted(gone)} changed is lost.`;
      return `With nobody waiting for it any more, the session is ${what}${over} for “${text}”${end}.${loss}`;
    },
    refuses: (text, expected, version) =>
      `The database refuses the write${text === null ? "" : ` of “${text}”`}: it expected version ${expected}, and there is ${version} already.`,
    calls: (text, method, said) =>
      said === undefined
        ? `${forOne(text)} calls ${method}.`
        : `${forOne(text)} calls ${method}: “${said}”.`,
    answered: (text, method, said) =>
      said === undefined
        ? `Telegram answers ${method}${text === null ? "" : ` of “${text}”`}.`
        : `Telegram takes the reply${text === null ? "" : ` to “${text}”`}: “${said}”.`,
    rejects: (method, code, description) =>
      `Telegram refuses ${method} with error ${code}: ${closed(description)}`,
    polls: (texts) => `getUpdates brings ${quoted(texts)}.`,
    timer: (text) => (text === null ? "A timer fires." : `For “${text}” a timer fires.`),
    prints: (line) => `The program writes to the console: “${line}”.`,
    signal: (signal) => `The signal ${signal} arrives.`,
    processStarts: (instance) => `Process ${instance} starts.`,
    processEnds: (instance) => `Process ${instance} ends.`,
    delivers: (text, attempt, instance) => {
      const nth = attempt === 1 ? "" : ` (attempt ${attempt})`;
      return instance === null
        ? `Telegram calls the webhook with “${text}”${nth}, and nobody is there.`
        : `Telegram brings “${text}” to the webhook${nth}.`;
    },
    webhook: (text, accepted, status, retryIn) => {
      if (accepted) return `Telegram takes “${text}” as delivered.`;
      const why = status === null ? "no response" : `response ${status}`;
      const then = retryIn === undefined ? "" : ` It will try again in ${ms(retryIn)}.`;
      return `The delivery of “${text}” fails: ${why}.${then}`;
    },
    crashes: (error) => `The program crashes: ${closed(error)}`,
    ends: {
      ok: "Nothing is left to happen.",
      error: "The run ends with an error.",
      deadlock: "Deadlock: nothing can happen any more, yet messages are unfinished.",
      timeout: "The virtual time is used up.",
      paused: "The run waits for your choice.",
      "over-budget": "The run is cut off: more happened than was allowed.",
    },
  },
  picture: {
    label: "The race over time",
    chat: (name) => `Chat ${name}`,
    noChat: "No chat",
    session: "Session",
    behind: (names) => `waits for ${quoted(names)}`,
    lost: (text) => `“${text}” is lost`,
    ms,
    nothing: (gap) => `${ms(gap)} in which nothing happens`,
    none: "No message reaches the bot.",
  },
  legendTitle: "Legend",
  legend: {
    arrived: "waits in Telegram",
    started: "in the bot's hands",
    held: "held back by sequentialize",
    reading: "reads the session",
    handling: "middleware",
    writing: "writes the session",
    read: "what was read, with its version",
    write: "what was written, with its version",
    lost: "lost write",
  },
  figures: {
    title: (run) => `Figures: ${run}`,
    whole: "The whole run",
    lost: "Lost writes",
    wait: (name) => `${name}'s wait`,
    finished: "Finished after",
    most: "At once, at most",
    none: "—",
    ms,
  },
  take: {
    title: "Take it along",
    link: "Copy the link",
    copied: "Link copied",
    embed: "Copy the code to embed it",
    svg: "SVG image",
    png: "PNG image",
    json: "JSON trace",
    mermaid: "Mermaid diagram",
    perfetto: "Chrome trace (Perfetto)",
    failed: (detail) => `The file could not be made: ${detail}. Try again.`,
  },
  embedPath: "/en/embed/race",
  nothing: "empty",
  store: "Database",
  virtualTime: "virtual time",
  lostTitle: "Lost write.",
  lost: (gone, says, should) =>
    should === undefined
      ? `The change of ${quoted(gone)} is gone: the session says ${says}.`
      : `The change of ${quoted(gone)} is gone: the counter says ${says}, it should say ${should}.`,
  kept: (says, counter) => `Nothing was lost: the ${counter ? "counter" : "session"} says ${says}.`,
  keptAll: "No write was lost.",
  open: "Nothing has been lost so far.",
  unfinished: (texts) =>
    `No write was lost, but ${quoted(texts)} ${texts.length === 1 ? "was" : "were"} never finished.`,
  refused: (texts, says, counter) =>
    `No write was lost, but the database refused ${texts.length === 1 ? "that" : "those"} of ${quoted(texts)}: the ${counter ? "counter" : "session"} says ${says}.`,
  unwritten: "This run writes no session: there is nothing to lose.",
  source: {
    build: "Recorded with grammY and grammY runner when this page was built.",
    browser: "Recorded just now in your browser, with the real grammY and grammY runner.",
    failed:
      "The engine could not be loaded in your browser: you see the recording made when this page was built. Reload to try again.",
  },
};
