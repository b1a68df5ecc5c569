import type { playRun as es } from "../es/playRun.js";
import { closed, ms, quoted } from "./words.js";

/** “1 message”, “3 messages”. */
const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** How a run ends, and what is seen in the chats. */
export const playRun: typeof es = {
  ms,
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
  waiting: {
    waits: (from, text, behind) =>
      behind.length === 0
        ? `“${text}”, from ${from}, waits for something that cannot come any more.`
        : `“${text}”, from ${from}, waits for ${quoted(behind)}.`,
    neverFetched: (from, text) =>
      `“${text}”, from ${from}, is still at Telegram: the bot did not ask for it.`,
    more: (count) => `And ${count} more.`,
  },
  lost: (count) => (count === 0 ? "No lost writes" : counted(count, "lost write", "lost writes")),
  lostNone: "Lost writes: not known yet",
  printed: "On the console",
  stored: "Sessions in the database",
  moreChats: (count) => `And ${counted(count, "more chat", "more chats")}.`,
  moreLines: (count) => `And ${counted(count, "more line", "more lines")}.`,
  chat: {
    inPrivate: (name) => `${name}'s private chat`,
    inGroup: (title) => `the group ${title}`,
    bot: "Bot",
    edit: "Edit",
    at: (time) => ms(time),
    edited: (time) => `edited at ${ms(time)}`,
    deleted: (time) => `deleted at ${ms(time)}`,
    forwarded: (name) => `forwarded from ${name}`,
    photo: "Photo",
    buttons: "The message's buttons",
    notPressable: "A press would reach a newer message with a button of the same name",
    noCallback: "This button sends nothing to the bot",
    presses: (name, label) => `${name} presses “${label}”`,
    noButton: (name, label) => `${name} looks for the button “${label}”, which is not there`,
    noMessage: (name, text) =>
      `${name} wants to change a message to “${text}”, but that message does not exist`,
    shows: (text) => `Telegram shows: “${text}”`,
    answered: "Telegram stops waiting",
    asks: (name, query) => `${name} makes the inline query “${query}”`,
    offers: (offers) =>
      offers.length === 0 ? "The bot offers nothing" : `The bot offers ${quoted(offers)}`,
  },
};
