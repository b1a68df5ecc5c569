import type { lab as es } from "../es/lab.js";
import { count, list, number, quoted } from "./words.js";

const executions = (runs: number) => (runs === 1 ? "1 run" : `${count.format(runs)} runs`);

export const lab: typeof es = {
  usage: {
    "no-command": () => "The command is missing. Write, for example: npm run -s lab -- run bot.ts",
    "unknown-command": ({ command }) =>
      `There is no command '${command}'. Those there are: 'run', 'search', 'link', 'unlink' and 'scenarios'.`,
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
    "no-link": () =>
      "The link is missing. Write, in quotes: npm run -s lab -- unlink 'http://…/playground#w=…'",
    "two-outputs-unlink": () => "Choose one of the two: --json or --out.",
    "files-exist": ({ files }) =>
      `There is ${quoted(files)} already, and nothing was written. Choose another folder, or add --force to replace.`,
    "file-missing": ({ file }) => `There is no file '${file}'. Check the path.`,
    "file-unreadable": ({ file, detail }) => `'${file}' cannot be read: ${detail}.`,
    "file-unwritable": ({ file, detail }) => `'${file}' cannot be written: ${detail}.`,
  },
  scenarios: {
    polling: "bot.start(): one update after the other; Bob waits for Alice",
    "slow-handler": "bot.start() and a slow handler: all chats wait",
    "slow-handler-runner": "run() with sequentialize and a slow handler: only its chat waits",
    "slow-handler-detached": "the slow work goes on outside the handler: nobody waits",
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
    "webhook-storm":
      "a webhook that is not done in time: Telegram insists, and the work is done three times",
    "webhook-detached": "the webhook answers at once and the work goes on apart: it is done once",
    "webhook-return": "a webhook that answers after 10 s without being done: lost all the same",
    "runner-webhook": "run() while a webhook is set: error 409",
    "runner-webhook-deleted": "deleteWebhook before run(): the bot gets its messages",
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
    "memory-session": "sessions in grammY's memory: even what nobody saved stays",
    "memory-copies":
      "sessions in memory that are copied, as in a database: only what was saved stays",
    "inline-default-key": "the default session key and inline queries: the session throws an error",
    "inline-user-key": "a session for each person: inline queries have theirs, too",
    deadlock: "a middleware waits for a message that is in the queue behind it",
    "hot-chat": "one very active chat fills the sink, and the others wait",
    shutdown: "SIGTERM and handle.stop(): what was under way is lost",
    "shutdown-drained": "SIGTERM and waiting until size() is 0: everything is finished",
    "shutdown-polling":
      "SIGTERM and bot.stop() in the middle of a batch: Telegram delivers again what was done",
    "stop-bot": "SIGTERM and bot.stop() in a bot that run() started: it does not stop",
    "stop-in-handler": "handle.stop() within a handler that fills the sink: deadlock",
    "stop-command": "the handler ends and the stopping goes on apart: the bot stops",
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
    "over-budget": "Cut off: more happened than was allowed",
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
  link: {
    page: "en/playground",
    wrote: (file) => `Wrote ${file}.`,
    replaced: (file) => `Replaced ${file}.`,
    run: "To run it",
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
