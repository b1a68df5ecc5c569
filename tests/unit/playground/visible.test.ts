import { expect, test } from "vitest";
import { piecesOf } from "../../../components/playground/pieces.js";
import { upcomingOf } from "../../../components/playground/session.js";
import { visibleAt, type VisibleMessage } from "../../../components/playground/visible.js";
import type { Arrival } from "../../../playground/index.js";
import { conversationsOf } from "../../../playground/telegram/conversations.js";
import { runSource } from "../../helpers/scenarios.js";

const BOT = `
import { Bot, InlineKeyboard } from "grammy";
const bot = new Bot("1:token");
const keyboard = new InlineKeyboard().text("Go", "go").url("Site", "https://example.org");
bot.callbackQuery("go", (ctx) => ctx.editMessageText("gone", { reply_markup: keyboard }));
bot.on("message", (ctx) => ctx.reply("ask", { reply_markup: keyboard }));
bot.start();
`;
const SCRIPT: readonly Arrival[] = [
  { at: 100, from: "Alice", text: "same" },
  { at: 200, from: "Alice", text: "same" },
  { at: 300, from: "Alice", press: "Go" },
  { at: 400, from: "Alice", edits: "same", text: "other" },
];

async function recorded() {
  const { trace } = await runSource(BOT, { arrivals: SCRIPT });
  const [chat] = conversationsOf(trace, SCRIPT);
  const messages = (count: number) =>
    visibleAt(chat!, count).filter((one): one is VisibleMessage => one.kind === "message");
  return { trace, messages };
}

test("a chat is shown as it was at each moment, and never before its time", async () => {
  const { trace, messages } = await recorded();
  for (let count = 0; count <= trace.length; count++) {
    const at = trace[count - 1]?.at ?? 0;
    for (const { now, at: sent } of messages(count)) {
      expect(now.at).toBeLessThanOrEqual(at);
      expect(sent).toBeLessThanOrEqual(now.at);
    }
  }
  expect(messages(0)).toEqual([]);
  expect(messages(trace.length).map(({ now, edited }) => [now.text, edited])).toEqual([
    ["same", null],
    ["ask", null],
    ["other", 400],
    ["gone", 330],
  ]);
});

test("only what an edit or a press would reach can be edited or pressed", async () => {
  const { trace, messages } = await recorded();
  const pressed = trace.findIndex(
    (event) => event.kind === "update-arrived" && event.type === "press",
  );
  const before = messages(pressed);
  expect(before.map(({ editable }) => editable)).toEqual([false, false, true, false]);
  expect(before.map(({ pressable }) => [...pressable])).toEqual([[], [], [], ["Go"]]);
});

test("what the bot offers an inline query is seen once it has answered", async () => {
  const script: Arrival[] = [{ at: 100, from: "Alice", inline: "cats" }];
  const { trace } = await runSource(
    BOT.replace(
      "bot.start",
      'bot.on("inline_query", (ctx) => ctx.answerInlineQuery([]));\nbot.start',
    ),
    { arrivals: script },
  );
  const [chat] = conversationsOf(trace, script);
  const answered = trace.findIndex(
    (event) => event.kind === "call-completed" && event.method === "answerInlineQuery",
  );
  expect(visibleAt(chat!, answered)).toMatchObject([{ query: "cats", answer: null }]);
  expect(visibleAt(chat!, answered + 1)).toMatchObject([{ query: "cats", answer: { offers: [] } }]);
});

test("what has not happened is what comes", async () => {
  const { trace } = await recorded();
  const shown = { work: { arrivals: SCRIPT }, result: { trace } };
  expect(upcomingOf(SCRIPT, null, 0)).toEqual(SCRIPT);
  expect(upcomingOf(SCRIPT, shown, trace.length)).toEqual([]);
  const second = trace.findLastIndex(
    (event) => event.kind === "update-arrived" && event.text === "same",
  );
  expect(upcomingOf(SCRIPT, shown, second)).toEqual(SCRIPT.slice(1));
  const more: Arrival = { at: 500, from: "Bob", text: "new" };
  expect(upcomingOf([...SCRIPT, more], shown, trace.length)).toEqual([more]);
});

test("a text is cut where its formatting changes, whatever the bot says about it", () => {
  const bold = { type: "bold", offset: 0, length: 4 };
  const link = { type: "text_link", offset: 2, length: 4, url: "javascript:alert(1)" };
  expect(piecesOf("abcdefgh", [bold, link])).toEqual([
    { text: "ab", types: ["bold"] },
    { text: "cd", types: ["bold", "text_link"], url: "javascript:alert(1)" },
    { text: "ef", types: ["text_link"], url: "javascript:alert(1)" },
    { text: "gh", types: [] },
  ]);
  const wrong = [
    { type: "bold", offset: -3, length: 99 },
    { type: "evil", offset: 1, length: 1 },
    { type: "bold", offset: 0.5, length: 1 },
  ];
  expect(
    piecesOf("abc", wrong)
      .map(({ text }) => text)
      .join(""),
  ).toBe("abc");
});
