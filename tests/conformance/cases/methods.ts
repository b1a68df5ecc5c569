import type { Case } from "../case.js";
import { batch, own, program } from "./arrivals.js";

/** What Telegram refuses, by the message that lets `refused.ts` try it. */
const refusals = {
  "unknown chat": "400: Bad Request: chat not found",
  "empty text": "400: Bad Request: message text is empty",
  "too long": "400: Bad Request: message is too long",
  "same text": "400: Bad Request: message is not modified",
  "somebody's text": "400: Bad Request: message can't be edited",
  "broken HTML": "400: Bad Request: can't parse entities",
  "unknown method": "501: Not Implemented",
  "no such message": "400: Bad Request: message to be replied not found",
};

/** Methods of the Bot API: what they do, and the texts of their errors. */
export const methods: readonly Case[] = [
  own("commands", "polling", batch("/start deep", "/help@carrera_bot", "echo me", "hi /there"), {
    calls: ["Welcome, deep", "Help, Alice", "bot_command"],
  }),
  own(
    "edited",
    "polling",
    [
      { at: 1000, from: "Alice", text: "hi" },
      { at: 1600, from: "Alice", text: "hey", edits: "hi" },
      { at: 2200, from: "Alice", text: "hello", edits: "never written" },
    ],
    { calls: ["#1 reads hey now"] },
  ),
  own(
    "buttons",
    "polling",
    [
      { at: 1000, from: "Alice", text: "/start" },
      { at: 1700, from: "Alice", press: "Vote" },
      { at: 2500, from: "Alice", press: "Vote" },
      { at: 3300, from: "Alice", press: "Other" },
    ],
    { calls: ["2 votes"], printed: ["query is too old"] },
  ),
  own(
    "inline",
    "polling",
    [
      { at: 1000, from: "Alice", inline: "cats" },
      { at: 2000, from: "Alice", text: "hi" },
      { at: 2500, from: "Bob", inline: "twice" },
    ],
    {
      calls: ['"allowed_updates":["inline_query"]', "Cat 2"],
      without: ["Ask me inline"],
      printed: ["Alice asks, in chat undefined", "query is too old", "RESULT_ID_DUPLICATE"],
    },
  ),
  own(
    "greeter",
    "polling",
    [
      { at: 1000, from: "Alice", text: "hi" },
      { at: 1000, from: "Alice", text: "hi all", chat: "Team" },
      { at: 1000, from: "Bob", text: "hi all", chat: "Team" },
    ],
    { calls: ["Only you, Alice", "Bob, member of Team"] },
  ),
  own("delete", "polling", batch("hi"), { printed: ["message to delete not found"] }),
  own("photo", "polling", batch("hi", "upload"), {
    calls: ["sendChatAction", "https://example.com/a.png", "No upload"],
    printed: ["501: Not Implemented"],
  }),
  own("menu", "polling", [], { printed: ["Ayuda", "[]", "COMMAND_INVALID", "@carrera_bot"] }),
  own("chat", "polling", [...batch("hi"), { at: 1000, from: "Bob", text: "hi", chat: "Team" }], {
    printed: ["101 private Alice", "-1001 group Team", "chat not found"],
  }),
  own("copies", "polling", batch("original"), { printed: ["Bold & it", '"user" original'] }),
  own("transformer", "polling", batch("hi"), { calls: ["instead"], printed: ["sendMessage true"] }),
  own("inspected", "polling", batch("hi"), { printed: ["RangeError: too far"] }),
  ...Object.entries(refusals).map(([text, error]) => ({
    name: text,
    mode: "polling" as const,
    file: program("refused"),
    arrivals: batch(text),
    shows: { printed: [error] },
  })),
  own("wrong-token", "polling", [], { printed: ["401: Unauthorized", "404: Not Found"] }),
  own("wrong-token-runner", "runner", [], { ended: "401: Unauthorized" }),
  own(
    "flood-caught",
    "polling",
    batch("go"),
    {
      printed: ["429: Too Many Requests: retry after 1", '{"retry_after":1}'],
      calls: ["after all"],
    },
    { flood: true, latency: { read: 100, write: 100, api: 100 } },
  ),
];
