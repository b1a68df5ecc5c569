import type { labPage as es } from "../es/labPage.js";
import { number, quoted } from "./words.js";

const duration = (ms: number) =>
  ms < 10_000 ? `${number.format(ms)} ms` : `${number.format(ms / 1000)} s`;

const durationAxis = (most: number) => (ms: number) =>
  most < 10_000 ? `${number.format(ms)} ms` : `${number.format(ms / 1000)} s`;

export const labPage: typeof es = {
  noScript:
    "Without JavaScript nothing can run here. With it, this page runs the bot of your choice in your browser, draws what happens step by step, and compares all ways to run it.",
  ignored: (names, values) =>
    [
      names.length === 0
        ? ""
        : `This address has something that the laboratory does not know: ${quoted(names)}.`,
      values.length === 0
        ? ""
        : `This address asks for something that cannot be: ${quoted(values)}. You see the usual instead.`,
    ]
      .filter(Boolean)
      .join(" "),
  settings: "Settings",
  reset: "Start over",
  link: "Copy the link",
  linkCopied: "Link copied",
  labPath: "/en/lab",
  embedPath: "/en/embed/race",
  embedTitle: "A race from Carrera",
  embedHome: "Open it in Carrera's laboratory",
  linkFailed: "Copy this page's address: it holds all settings.",
  scenario: "How the bot is run",
  scenarioChange: "Change",
  compare: "Compare with",
  compareNone: "nothing",
  compareFull: "There is room for three pictures: take one away to choose another.",
  groups: {
    waiting: "One at a time",
    runner: "At once, with runner",
    sequentialize: "At once, with sequentialize",
    webhook: "By webhook",
    sessions: "Keys and storage of sessions",
    database: "With transactions",
    several: "In several processes",
    trouble: "Shutdowns and limits",
  },
  crowd: "Who writes",
  crowdOwn: "For now, this way's own messages.",
  crowdSet: "Messages of your choice.",
  crowdReset: "Back to its own",
  chats: "Where they write",
  chatsOf: {
    private: "each in a private chat",
    group: "all in one group",
    both: "by turns in private and in a group",
  },
  latency: "How long things take",
  limits: "Limits and chance",
  fields: {
    users: "People",
    messages: "Messages of each",
    spacing: "Time between their messages",
    read: "Reading from the database",
    write: "Writing to it",
    api: "A call to Telegram",
    concurrency: "Updates at once, at most",
    seed: "Seed of chance",
  },
  ownConcurrency: "as the program says",
  concurrencyHint: "Counts with runner only. Leave it empty to keep what the program says.",
  noSeed: "no chance",
  seedHint: "With a seed, times vary a little; with the same seed, always alike.",
  seedNext: "Another seed",
  flood: "Telegram refuses what is sent too fast (error 429)",
  number: (value) => number.format(value),
  slider: (field) => `${field}: slider`,
  ms: "ms",
  problems: {
    "not-a-number": () => "Type a whole number.",
    "out-of-range": ({ min, max }) =>
      `It must be between ${min} and ${max}. Until then the last number that worked holds.`,
    "too-many": ({ messages, most }) =>
      `That would be ${messages} messages in all, and there is room for ${most}. Until then the last number that worked holds.`,
  },
  result: "What happened",
  loading: "Loading the engine…",
  running: "Running…",
  retry: "Try again",
  picture: "Step by step",
  pictureWaits: "Here you will see the run, step by step, as soon as it is done.",
  figures: {
    of: (name) => `Figures of ${name}`,
    run: "Way",
    lost: "Lost writes",
    wait: (name) => `${name} waits`,
    waitHint: "until the reply (median)",
    finished: "All is done in",
    finishedHint: "from the first message on",
    peak: "Get on at once",
    peakHint: (inHands) => `at most; in the bot’s hands, ${inHands}`,
    calls: "Calls to Telegram",
    callsHint: (refused) => (refused === 0 ? "none refused" : `refused: ${refused}`),
    errors: "With an error",
    errorsHint: (unfinished) =>
      unfinished === 0 ? "updates that failed" : `and unfinished: ${unfinished}`,
    never: "never",
    duration,
    durationAxis,
  },
  spoken: (name, lost, who, wait) =>
    `${name}: lost writes, ${lost}.${who === null ? "" : ` ${who} waits ${wait === null ? "without a reply" : duration(wait)}.`}`,
  endings: {
    deadlock: (name) =>
      `${name} is deadlocked: nothing can happen any more, and messages are unfinished. They wait like this:`,
    timeout: (name, ms) =>
      `${name} had not finished after ${duration(ms)} of virtual time, and was cut off there.`,
    error: (name, line, error) =>
      `${name} failed${line === null ? "" : ` in line ${line} of its program`}: ${error}`,
    waits: (who, behind) =>
      behind.length === 0
        ? `${who} waits for something that can no longer come.`
        : `${who} waits for ${quoted(behind)}.`,
    neverFetched: (who) => `${who} still is in Telegram: the bot did not ask for it.`,
    message: (from, text) => `“${text}” of ${from}`,
    more: (count) => `And ${count} more.`,
  },
  charts: {
    title: "All ways, on the same messages",
    lead: "The same bot, the same messages, the same times; only how it is run differs. Choose a row to see it in the picture above, beside yours.",
    chosen: "the one you chose",
    beside: (name) => `${name}: see it beside`,
    table: "See the numbers",
    tableOf: (title) => `The numbers: ${title}`,
    tableHide: "Hide the numbers",
    way: "Way",
    waiting: "The figures come as soon as the run above is done.",
    failed: "The other ways could not be run.",
    response: {
      title: "How long one waits for the reply",
      lead: "From writing to the bot’s answer.",
      median: "median",
      p95: "p95",
      max: "maximum",
      medianHint: "half of them wait less",
      p95Hint: "95 of 100 wait less",
      none: "no reply",
      answered: (count, all) => `${count} of ${all} answered`,
      answeredHead: "answered",
    },
    concurrency: {
      title: "How many get on at once",
      lead: "Over virtual time. What lies between the two curves is in the bot’s hands and waits its turn. Height grows with the root of the number, so that a 1 is seen too.",
      inHands: "in the bot’s hands",
      busy: "get on",
      at: "Instant",
      atValue: (ms) => duration(ms),
      now: (inHands, busy) => `${busy} of ${inHands} get on`,
      peak: "maximum",
      mean: "mean",
      tableCaption: "In each cell, how many get on / how many are in the bot’s hands.",
    },
    lost: {
      title: "What is lost",
      lead: "Changes that another write wiped out unseen, and updates that failed: their message was not counted.",
      lost: "lost writes",
      failed: "with an error",
      unfinished: "unfinished",
      nothing: "nothing",
      sum: (lost, failed) =>
        [lost > 0 ? `${lost} lost` : "", failed > 0 ? `${failed} with an error` : ""]
          .filter(Boolean)
          .join(", "),
    },
  },
};
