import { scheduler } from "./en/scheduler.js";
import type { ErrorData } from "../playground/errors.js";
import type { Messages } from "./es.js";

/** Joins names that have their quotation marks already. */
const executions = (count: number) => (count === 1 ? "1 run" : `${count} runs`);
const list = (names: readonly string[]) =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(names);

const quoted = (names: readonly string[]) => {
  const shown = names.length <= 5 ? names : names.slice(0, 4);
  const rest = names.length - shown.length;
  return list([...shown.map((name) => `“${name}”`), ...(rest > 0 ? [`${rest} more`] : [])]);
};

/** Somebody else's text as the end of a sentence: with one full stop. */
const closed = (text: string) => (/[.!?…]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`);

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1, useGrouping: false });
const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 3, useGrouping: false });

const inGroup = (group: string | null) => (group === null ? "" : ` (in ${group})`);

const missing: Record<ErrorData["snippet-unsupported-module"]["what"], string> = {
  "file-system": "file system",
  sockets: "network connections and no external databases",
  threads: "threads",
  processes: "other processes",
};

const forOne = (text: string | null) => (text === null ? "The program" : `For “${text}”, the bot`);

const ms = (value: number) =>
  value < 10_000 ? `${number.format(value)} ms` : `${exact.format(value / 1000)} s`;

export const race: Messages["race"] = {
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
    },
  },
  picture: {
    label: "The race over time",
    chat: (name) => `Chat ${name}`,
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

export const errors: Messages["errors"] = {
  "snippet-syntax": ({ detail }) =>
    `The program does not compile: ${detail} Correct that line and run it again.`,
  "snippet-unknown-import": ({ specifier }) =>
    `The simulation has no module '${specifier}'. You can import 'grammy', '@grammyjs/runner' and these plugins of '@grammyjs': auto-retry, conversations, hydrate, menu, parse-mode, ratelimiter and transformer-throttler.`,
  "snippet-unsupported-module": ({ specifier, what }) =>
    `The module '${specifier}' does not work in the simulation, which has no ${missing[what]}. Remove that import from the program, or try it elsewhere.`,
  "network-not-simulated": ({ url }) =>
    `The simulation has no network: the program asked for '${url}', and only Telegram's Bot API answers.`,
  "platform-not-simulated": ({ name }) =>
    `'${name}' does not work in the simulation. Remove it from the program, or try it elsewhere.`,
  "updates-not-json": ({ detail }) =>
    `The updates file is not valid JSON (${detail}). It should be a list such as [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-not-array": () =>
    `The updates file should be a list such as [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-empty": () =>
    "The list of updates is empty. Write at least one, so that there is something to simulate.",
  "updates-bad-entry": ({ index, field, value }) =>
    field === ""
      ? `Update ${index + 1} is not an object: ${value}. Write one such as {"at": 0, "from": "Alice", "text": "A"}.`
      : `Update ${index + 1} has an unusable '${field}': ${value}. 'at' is a number of milliseconds, 0 or more; 'from', 'text' and 'chat' (optional) are non-empty strings; there are no other fields.`,
  "schedule-not-json": ({ detail }) =>
    `The file of the schedule is not valid JSON (${detail}). It should be, for example, [1, 4, 5] or {"picks": [1, 4, 5], "then": "time-order"}.`,
  "schedule-unusable": ({ field, value }) =>
    field === ""
      ? `The schedule is neither an object nor a list: ${value}. Write, for example, [1, 4, 5] or {"picks": [1, 4, 5], "then": "time-order"}.`
      : `The schedule has an unusable '${field}': ${value}. 'picks' is a list of numbers of operations; 'then' (optional) is "time-order" or "pause"; there are no other fields.`,
  "schedule-not-pending": ({ step, operation }) =>
    `The schedule is not one of this run: at step ${step} it picks operation ${operation}, which is not pending. Use the program, messages and options that it was recorded with.`,
  "schedule-too-long": ({ steps, picks }) =>
    `The schedule is not one of this run: it picks ${picks} steps, and all was over after ${steps}. Use the program, messages and options that it was recorded with.`,
  "export-not-json": ({ detail }) =>
    `The file is not valid JSON (${detail}). Choose one that Carrera saved as JSON.`,
  "export-not-carrera": () =>
    "The file is JSON, but no run of Carrera: it has no 'carrera'. Choose one that Carrera saved as JSON.",
  "export-version": ({ version }) =>
    `The file is of a version that this page does not know: ${version}. Reload the page, or save the run again.`,
  "export-bad-field": ({ field, value }) =>
    `The file has an unusable '${field}': ${value}. Was it changed by hand? Save the run again.`,
  "engine-unreachable": ({ url, detail }) =>
    `The simulation's engine could not be fetched ('${url}': ${detail}). Check your connection and try again.`,
  "engine-broken": ({ detail }) =>
    `The simulation's engine broke while it worked (${detail}). Try again; if it happens once more, check the program.`,
  "engine-closed": () =>
    "The simulation's engine was closed before it was done. Run the program again.",
};

export const lab: Messages["lab"] = {
  usage: {
    "no-command": () => "The command is missing. Write, for example: npm run -s lab -- run bot.ts",
    "unknown-command": ({ command }) =>
      `There is no command '${command}'. Those there are: 'run', 'search' and 'scenarios'.`,
    "unknown-scenario": ({ name }) =>
      `There is no scenario '${name}'. To see those there are, write: npm run -s lab -- scenarios`,
    "no-file": () => "The bot's file is missing. Write, for example: npm run -s lab -- run bot.ts",
    "extra-argument": ({ argument }) =>
      `'${argument}' is one too many: the lab runs one file at a time.`,
    "unknown-option": ({ option, known }) =>
      `There is no option '${option}'. Those there are: ${list(known)}.`,
    "bad-option": ({ option, value, expected }) =>
      `The option ${option} does not take '${value}'. Expected: ${expected}.`,
    "two-outputs": () => "Choose one of the two: --json or --export.",
    "file-missing": ({ file }) => `There is no file '${file}'. Check the path.`,
    "file-unreadable": ({ file, detail }) => `'${file}' cannot be read: ${detail}.`,
    "file-unwritable": ({ file, detail }) => `'${file}' cannot be written: ${detail}.`,
  },
  scenarios: {
    polling: "bot.start(): one update after the other; Bob waits for Alice",
    runner: "run(): all at once; the second write wipes out the first",
    "runner-backpressure": "run() with a limit of 50: it asks for less and less, then waits",
    "runner-sequentialize": "run() with sequentialize: only what would collide waits",
    "runner-sequentialize-several": "two constraints, chat and person: it waits for both",
    "runner-sequentialize-undefined":
      "an undefined constraint orders nothing: in private chats it is lost all the same",
    "runner-sequentialize-late": "sequentialize after session: too late, it is lost all the same",
    "runner-sequentialize-reordered":
      "asynchronous middleware before sequentialize: nothing is lost, but the order changes",
    "runner-sequentialize-unawaited":
      "a next() without await frees the lane too early: it is lost all the same",
    webhook: "webhook: Telegram delivers each chat in order, and the chats at once",
    "webhook-timeout":
      "a webhook that takes more than 10 s fails, yet goes on, and Telegram delivers it again",
    "webhook-return": "a webhook that answers after 10 s without being done: lost all the same",
    transaction:
      "a transaction detects the conflict, does not prevent it: a message goes uncounted",
    "transaction-retry":
      "a transaction that repeats the whole update: it counts well, and replies twice",
    lock: "one lock around everything: nothing is lost, and no concurrency is left",
    "two-instances": "two processes, each with its own sequentialize: lost all the same",
    "two-instances-partitioned":
      "two processes with a partition by session key in front: nothing is lost",
    "two-instances-conditional": "two processes with conditional writes: nothing is lost",
    serverless:
      "serverless functions with sequentialize, each in its own process: lost all the same",
    "serverless-conditional": "serverless functions with conditional writes: nothing is lost",
    deadlock: "a middleware waits for a message that is in the queue behind it",
    "hot-chat": "one very active chat fills the sink, and the others wait",
    shutdown: "SIGTERM and handle.stop(): what was under way is lost",
    "shutdown-drained": "SIGTERM and waiting until size() is 0: everything is finished",
    "shutdown-polling":
      "SIGTERM and bot.stop() in the middle of a batch: Telegram delivers again what was done",
    flood: "too many messages in a chat: error 429 with retry_after",
    conflict: "two processes ask for updates: error 409",
  },
  deadlock: "Who waits for whom",
  neverFetched: (update) => `${update} still is in Telegram: the bot did not ask for it`,
  waits: (update, behind) =>
    behind.length === 0
      ? `${update} waits for something that can no longer come`
      : `${update} waits for ${behind.join(", ")}`,
  ended: (status, ms) => `${status} (${ms} ms of virtual time)`,
  status: {
    ok: "Ended well",
    error: "The bot failed",
    deadlock: "Deadlock: nothing can happen any more and updates are unfinished",
    timeout: "Virtual time ran out",
    paused: "Paused: the schedule does not say what comes next",
  },
  updateHeads: ["id", "from", "chat", "text", "arrived", "started", "finished", "outcome"],
  outcome: {
    ok: "ok",
    error: "error",
    unfinished: "unfinished",
    cut: "cut off",
    undelivered: "undelivered",
  },
  next: "What can come next",
  stepHeads: ["step", "at", "what happens"],
  search: {
    found: (runs, deviations) =>
      `There is a schedule that loses a write: ${
        deviations === 0
          ? "the order in time is enough"
          : deviations === 1
            ? "it is enough that one thing comes late"
            : `it is enough that ${deviations} things come late`
      } (${executions(runs)}).`,
    exhaustive: (runs) =>
      `No schedule loses a write: every possible order was tried (${executions(runs)}).`,
    bounded: (runs) =>
      `No schedule loses a write with so few things that come late (${executions(runs)}). A higher --deviations tries more.`,
    budget: (runs) =>
      `So far no schedule loses a write, but there are others to try (${executions(runs)}). A higher --budget tries more.`,
    late: "(late: other things overtook it)",
    progress: (runs, deviations) =>
      `${executions(runs)}, with ${deviations} things that come late…`,
  },
  sessions: "Sessions in the database",
  lost: "Lost writes",
  lostWrite: (key, overwrote, update, step) =>
    `key ${key}: the change of ${overwrote} is gone; ${update} overwrote it unseen (step ${step})`,
  metrics: {
    title: "Metrics",
    waiting: "waiting",
    response: "response",
    spread: (median, p95, max) =>
      `median ${number.format(median)} ms, p95 ${number.format(p95)} ms, maximum ${number.format(max)} ms`,
    of: (count, all) => ` (${count} of ${all} updates)`,
    throughput: (perSecond) => `updates finished per second: ${number.format(perSecond)}`,
    concurrency: (inHands, atWork) =>
      `concurrently, at most: ${inHands} in the bot's hands, ${atWork} at work`,
    redelivered: (count) => `started more than once: ${count}`,
    webhook: (attempts, retries) =>
      `attempts to deliver to the webhook: ${attempts} (retries: ${retries})`,
    lost: (count) => `lost writes: ${count}`,
    calls: "calls",
    call: (method, count, errors) =>
      errors.length === 0
        ? `${method} ${count}`
        : `${method} ${count} (${errors.map(([code, times]) => `error ${code}: ${times}`).join("; ")})`,
  },
  console: "Console",
  failed: "Error",
  none: "none",
};

export const files: Messages["exports"] = {
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
      const what = { edit: "edits: ", press: "presses " }[type as string] ?? "";
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

export const en: Messages = { race, errors, lab, exports: files, scheduler };
