import type { playground as es } from "../es/playground.js";
import { closed, list, ms, number } from "./words.js";

/** “1 message”, “3 messages”. */
const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** The playground: the visitor's own bot, in their browser. */
export const playground: typeof es = {
  path: "/en/playground",
  noScript:
    "Nothing can run here without JavaScript. With it, this page runs the bot that you write in your browser, without a token and without a server.",
  loading: "Getting the playground ready…",
  work: "Your bot",
  examples: "Example",
  exampleNone: "your own code",
  exampleOf: (name) => `based on ${name}`,
  examplesDocs: (title) => `On the page “${title}”`,
  docs: { "/advanced/scaling": "High load" },
  language: "Language",
  languages: { ts: "TypeScript", js: "JavaScript", deno: "Deno" },
  languageFailed: (to, detail) =>
    `The code could not be turned into ${to}: ${closed(detail)} Your code is as it was.`,
  exampleFailed: (detail) =>
    `The example could not be loaded: ${closed(detail)} Your code is as it was; check your connection and try again.`,
  run: "Run",
  runKeys: "Ctrl+Enter or ⌘+Enter",
  stop: "Stop",
  format: "Format",
  download: "Download the code",
  open: "Open a file…",
  openFailed: (name, detail) =>
    `“${name}” could not be opened: ${closed(detail)} Your code is as it was.`,
  fileTooLarge: "it is too large for a program",
  fileNotText: "it is not a text file",
  more: "More",
  restore: "Bring back",
  restoreTitle: "What other code replaced",
  restoreNone: "You have not replaced anything yet.",
  restoreOf: (first, when) => `${first} (${when})`,
  when: (time) =>
    new Intl.DateTimeFormat("en", { dateStyle: "short", timeStyle: "short" }).format(time),
  unsafe:
    "Your browser does not take any more, so this code would be lost with the page. Download it, or copy a link.",
  editorFailed: (detail) =>
    `The full editor could not be loaded (${detail}). This plain one does everything but types.`,
  clock: {
    title: "Time",
    modes: { "at-once": "all at once", real: "real time", faster: "×10", steps: "step by step" },
    at: (time) => `${number.format(time)} ms`,
    label: "virtual time",
    next: "Next step",
    back: "Previous step",
    play: "Go on",
    pause: "Pause",
    again: "From the beginning",
    end: "To the end",
  },
  script: {
    title: "Script",
    hint: "What happens in Telegram, and when, in milliseconds of virtual time. It is the JSON that the console's lab reads with --updates.",
    label: "Script of arrivals, as JSON",
    count: (count) => counted(count, "arrival", "arrivals"),
    wrong: "Until then the last script that worked counts.",
    clear: "Empty it",
  },
  console: {
    title: "Console",
    empty: "The program has printed nothing.",
    levels: { debug: "debug", log: "log", info: "info", warn: "warning", error: "error" },
    level: "Show",
    all: "everything",
    hidden: (count) => `and ${counted(count, "earlier line", "earlier lines")}`,
    show: "Show all",
    of: (text) => `for “${text}”`,
    line: (line) => `line ${line}`,
  },
  sessions: {
    title: "Sessions",
    hint: "As they are in the simulated database.",
    memoryHint: "In grammY's own memory, which shares its objects and answers at once.",
    empty: "No session is stored.",
    key: (key) => `key ${key}`,
    owner: (name) => `${name}'s session`,
    version: (version) => `version ${version}`,
    deleted: "deleted",
    history: (count) => `History: ${counted(count, "version", "versions")}`,
    by: (text) => `for “${text}”`,
    byProgram: "by the program",
    at: (time) => `at ${ms(time)}`,
    lostChange: "this change was lost",
    overwrote: (texts) => `wiped out unseen what ${list(texts.map((text) => `“${text}”`))} changed`,
  },
  race: {
    title: "The race",
    run: "your bot",
    waits: "Here you will see this run, step by step, once it is done.",
    nobody: "Nobody writes in this run: there is no race to draw.",
  },
  metrics: {
    title: "Figures",
    updates: "Updates",
    updatesHint: (failed, unfinished) =>
      [failed > 0 ? `failed: ${failed}` : "", unfinished > 0 ? `unfinished: ${unfinished}` : ""]
        .filter(Boolean)
        .join(", ") || "all finished",
    wait: (name) => `${name} waits`,
    waitHint: "for the answer (median)",
    peak: "At once, at most",
    throughput: "Per second",
    throughputHint: "finished updates",
    calls: "Calls to Telegram",
    callsHint: (refused) => (refused === 0 ? "none refused" : `refused: ${refused}`),
    none: "—",
    number: (value) => number.format(value),
    waits: "The figures of the whole run, once it is done.",
  },
  settings: {
    title: "Settings",
    memory: "Give session() grammY's own memory in place of the database",
    memoryHint:
      "session() without an adapter lives in a simulated database here, which copies the data and takes its time. grammY's memory answers at once and hides what is lost.",
    changed: (count) => (count === 0 ? "the usual ones" : `${count} changed`),
    reset: "Back to the usual ones",
  },
  share: {
    title: "Share",
    make: "Make a link",
    link: "Link",
    copy: "Copy the link",
    markdown: "Copy as Markdown",
    copied: "Copied",
    copyFailed: "The browser does not let this page copy: select the link and copy it yourself.",
    holds:
      "It holds the code, the language, the script and the settings. Nothing goes through a server.",
    long: (length) =>
      `It has ${number.format(length)} characters: some messengers cut links of that length. If that happens, share the file.`,
    failed: (detail) => `The link could not be made: ${closed(detail)}`,
    markdownTitle: "Open it in Carrera",
  },
  notes: {
    foreign:
      "This program came by a link: somebody else wrote it. Read it before you run it; it does not run by itself.",
    foreignKept: "What you had here is kept.",
    back: "Back to mine",
    dismiss: "Understood",
    badLink: (sentence) => `${sentence} Your code is as it was.`,
  },
};
