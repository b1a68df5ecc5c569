import type { files as es } from "../es/files.js";
import { lab } from "./lab.js";
import { list, quoted, exact } from "./words.js";

const inGroup = (group: string | null) => (group === null ? "" : ` (in ${group})`);

export const files: typeof es = {
  mermaid: {
    bot: "Bot",
    database: "Database",
    telegram: "Telegram",
    people: "People",
    program: "Program",
    process: (instance) => `Bot, process ${instance}`,
    update: (name) => `“${name}”`,
    at: (ms, text) => `${exact.format(ms)} ms · ${text}`,
    of: (whose, text) => `${whose}: ${text}`,
    session: (owner) => `${owner}'s session`,
    keyed: (key) => `the session “${key}”`,
    sends: (text, type, group) => {
      const what =
        { edit: "edits: ", press: "presses ", inline: "asks inline " }[type as string] ?? "";
      return `${what}“${text}”${inGroup(group)}`;
    },
    void: (text, reason) =>
      reason === "no-button"
        ? `looks for the button “${text}”, which is not there: nothing reaches the bot`
        : `wants to change a message to “${text}”, but there is none: nothing reaches the bot`,
    dropped: "Telegram drops it: the bot does not want it",
    begins: "the bot begins it",
    beginsAgain: "⚠ the bot begins it again",
    held: (behind) => `sequentialize holds it back: it waits for ${list(behind)}`,
    passes: "sequentialize lets it pass",
    fails: (error) => `fails: ${error}`,
    asks: (session) => `reads ${session}`,
    reads: (value, version) =>
      version === 0 ? "nothing yet (version 0)" : `${value ?? "nothing"} (version ${version})`,
    saves: (session, value) =>
      value === undefined ? `deletes ${session}` : `stores ${session}: ${value}`,
    stored: (version) => `done: version ${version}`,
    refused: (expected, version) =>
      `refused: it expected version ${expected}, and there is ${version} already`,
    lost: (by, gone) =>
      `⚠ LOST WRITE\nWhat ${list(gone)} changed is gone: ${by ?? "the program"} had not seen it and wrote over it`,
    replies: (text, group) => `“${text}”${inGroup(group)}`,
    calls: (method, text, group) =>
      `${method}${text === undefined ? "" : ` “${text}”`}${inGroup(group)}`,
    rejects: (method, text, code, description) =>
      `${method}${text === undefined ? "" : ` “${text}”`}: error ${code}, ${description}`,
    again: (attempt) => `delivers it again (attempt ${attempt})`,
    undelivered: (status, retryIn) => {
      const what = status === null ? "no response" : `responds ${status}`;
      return retryIn === undefined
        ? `${what}: it is not delivered`
        : `${what}: it is not delivered, another attempt comes in ${exact.format(retryIn)} ms`;
    },
    signal: (signal) => `the signal ${signal} arrives`,
    processStarts: (instance) => `process ${instance} starts`,
    processEnds: (instance, updates) =>
      updates.length === 0
        ? `process ${instance} ends`
        : `process ${instance} ends and leaves ${list(updates)} half done`,
    crashes: (error) => `the program crashes: ${error}`,
    waits: (update, behind) =>
      behind.length === 0
        ? `${update} waits for something that can no longer come`
        : `${update} waits for ${list(behind)}`,
    neverFetched: (update) => `${update} still is in Telegram: the bot did not ask for it`,
    leftOut: (moments) => `… and ${moments} more moments, for which there is no room here`,
    ended: (status, lostWrites) =>
      lostWrites === 0 ? lab.status[status] : `${lab.status[status]}. Lost writes: ${lostWrites}`,
  },
  perfetto: {
    chat: (name) => `Chat: ${name}`,
    noChat: "No chat",
    database: "Database",
    bot: "Bot",
    update: (name, from) => `${name} — ${from}`,
    program: "Program",
    session: (owner) => `${owner}'s session`,
    keyed: (key) => `Session “${key}”`,
    phases: {
      arrived: "waits in Telegram",
      fetched: "delivered, not begun yet",
      started: "in the bot's hands",
      held: "held back by sequentialize",
      reading: "reads the session",
      handling: "middleware",
      writing: "writes the session",
    },
    clock: "virtual time: 1 ms is 1000 µs of this file",
    inHands: "Updates in the bot's hands",
    atWork: "at work",
    held: "held",
    versions: (session) => `${session}: version`,
    version: (version, value, lost) => `v${version}: ${value ?? "nothing"}${lost ? " (lost)" : ""}`,
    sees: "the read sees this write",
    arrives: (from, text) => `${from}: “${text}”`,
    replies: (text) => `Reply: “${text}”`,
    rejects: (method, code, description) => `Error ${code} of ${method}: ${description}`,
    refused: (expected, version) =>
      `Refused: it expected version ${expected}, and there is ${version} already`,
    fails: (error) => `Fails: ${error}`,
    delivery: (attempt, instance) =>
      instance === null
        ? `Delivery to the webhook, attempt ${attempt}: nobody is there`
        : `Delivery to the webhook, attempt ${attempt}: process ${instance}`,
    undelivered: (status) =>
      status === null
        ? "No response: it is not delivered"
        : `Responds ${status}: it is not delivered`,
    cutOff: "Left half done: the process ended",
    dropped: "Telegram drops it",
    lost: (by, gone) =>
      `LOST WRITE: what ${quoted(gone)} changed; ${by === null ? "the program" : `“${by}”`} had not seen it and wrote over it`,
    signal: (signal) => `Signal ${signal}`,
    processStarts: (instance) => `Process ${instance} starts`,
    processEnds: (instance) => `Process ${instance} ends`,
    crashes: (error) => `The program crashes: ${error}`,
    ended: (status) => lab.status[status],
  },
};
