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
  ms,
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
  status: {
    idle: "Ready. Press “Run”, or write to the bot in the chat.",
    running: "Running…",
    ok: (answers, time) =>
      `Done: the bot sent ${counted(answers, "message", "messages")} in ${ms(time)} of virtual time.`,
    failedUpdates: (count) => `The middleware of ${counted(count, "update", "updates")} failed.`,
    deadlock: "Deadlock: nothing can happen any more, and some messages are unfinished.",
    timeout: (time) =>
      `The program was not done after ${ms(time)} of virtual time, and was cut off there.`,
    error: (line, error) =>
      line === null
        ? `The program failed: ${closed(error)}`
        : `The program failed in line ${line}: ${closed(error)}`,
    compile: (line, sentence) => (line === null ? sentence : `Line ${line}: ${sentence}`),
    terminated: {
      stopped: "Stopped. The next run starts afresh.",
      time: "The program took too long, and was stopped. Is there a loop that never ends?",
      memory:
        "The program wanted too much memory, and was stopped. Does something grow without end?",
      crashed: "The browser closed the program's process. Run it again.",
      navigated: "The program tried to leave its page, and was stopped.",
      "result-too-large":
        "The program did so much that the result does not fit. Try with fewer messages.",
      steps:
        "The program came to the most steps that a run may have, and was stopped there. Is there a timer that never ends?",
      events: "More happened in the run than there is room for, and it was stopped there.",
      console: "The program printed more than there is room for, and was stopped there.",
      "not-valid": "The program gave back something that is no run, which was thrown away.",
    },
  },
  lost: (count) => (count === 0 ? "No lost writes" : counted(count, "lost write", "lost writes")),
  lostNone: "Lost writes: not known yet",
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
  chat: {
    title: "Chat",
    as: "You write as",
    where: "in",
    private: "private",
    group: "Friends",
    inPrivate: (name) => `${name}'s private chat`,
    inGroup: (title) => `the group ${title}`,
    other: "Somebody else",
    otherName: "Name",
    add: "Add",
    bot: "Bot",
    input: (name) => `Message of ${name}`,
    placeholder: (name) => `Write as ${name}…`,
    send: "Send",
    burst: "Burst",
    burstCount: "Messages of the burst",
    burstSend: (count) => `Send ${count} at once`,
    editing: "You are editing a message",
    edit: "Edit",
    save: "Save",
    cancel: "Cancel",
    empty: "Nobody has written in this chat yet.",
    at: (time) => ms(time),
    sentAt: (name, time) => `${name}, at ${ms(time)}`,
    edited: (time) => `edited at ${ms(time)}`,
    deleted: (time) => `deleted at ${ms(time)}`,
    upcoming: (time) => `will come at ${ms(time)}`,
    upcomingEdit: (old, text) => `edit “${old}” → “${text}”`,
    upcomingPress: (label) => `press “${label}”`,
    presses: (name, label) => `${name} presses “${label}”`,
    noButton: (name, label) => `${name} looks for the button “${label}”, which is not there`,
    noMessage: (name, text) =>
      `${name} wants to change a message to “${text}”, but that message does not exist`,
    shows: (text) => `Telegram shows: “${text}”`,
    answered: "Telegram stops waiting",
    forwarded: (name) => `forwarded from ${name}`,
    photo: "Photo",
    buttons: "The message's buttons",
    notPressable: "A press would reach a newer message with a button of the same name",
    noCallback: "This button sends nothing to the bot",
    earlier: (count) => `Show ${counted(count, "earlier one", "earlier ones")}`,
    unread: (count) => counted(count, "new message of the bot", "new messages of the bot"),
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
