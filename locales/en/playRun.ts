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
};
