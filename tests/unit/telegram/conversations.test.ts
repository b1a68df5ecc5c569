import { expect, test } from "vitest";
import type { Arrival, ScenarioName } from "../../../playground/index.js";
import { scenarios, type Scenario } from "../../../playground/index.js";
import { conversationsOf, type Entry } from "../../../playground/telegram/conversations.js";
import { runSource } from "../../helpers/scenarios.js";
import { names, traceOf } from "../../helpers/traces.js";

/** Does all that changes a chat. */
const BOT = `
import { Bot, InlineKeyboard } from "grammy";
const bot = new Bot("1:token");
const keyboard = new InlineKeyboard().text("Yes", "yes").text("No", "no");
bot.command("start", (ctx) => ctx.reply("<b>Sure?</b>", { parse_mode: "HTML", reply_markup: keyboard }));
bot.callbackQuery("yes", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Noted", show_alert: true });
  await ctx.editMessageText("Sure.");
});
bot.callbackQuery("no", (ctx) => ctx.deleteMessage());
bot.inlineQuery("nothing", (ctx) => ctx.answerInlineQuery([]));
bot.inlineQuery("cats", async (ctx) => {
  const content = { message_text: "meow" };
  await ctx.answerInlineQuery([
    { type: "article", id: "1", title: "A cat", input_message_content: content },
    { type: "photo", id: "2", photo_url: "https://example.com/cat", thumbnail_url: "https://example.com/cat" },
  ]);
});
bot.on("edited_message:text", (ctx) => ctx.reply("You changed it to " + ctx.msg.text));
bot.on("message:text", (ctx) => ctx.reply(ctx.msg.text, { reply_parameters: { message_id: ctx.msg.message_id } }));
bot.start();
`;

async function talk(arrivals: readonly Arrival[]) {
  const { trace } = await runSource(BOT, { arrivals });
  return conversationsOf(trace, arrivals);
}

const text = (entry: Entry) =>
  entry.kind === "message" ? entry.versions.map((version) => version.text) : entry.kind;

test("each chat has its own messages, people's and the bot's, at the time they got there", async () => {
  const chats = await talk([
    { at: 100, from: "Alice", text: "A" },
    { at: 101, from: "Bob", text: "B", chat: "Friends" },
    { at: 102, from: "Bob", text: "C" },
  ]);
  expect(chats.map(({ chat, type }) => [chat.name, type])).toEqual([
    ["Alice", "private"],
    ["Friends", "group"],
    ["Bob", "private"],
  ]);
  expect(chats.map(({ entries }) => entries.map(text))).toEqual([
    [["A"], ["A"]],
    [["B"], ["B"]],
    [["C"], ["C"]],
  ]);
  const [, answer] = chats[0]!.entries;
  expect(answer).toMatchObject({ from: null, at: 130, update: 1, replyTo: { text: "A" } });
});

test("a button that is pressed, its answer, and the edit that follows", async () => {
  const [chat] = await talk([
    { at: 100, from: "Alice", text: "/start" },
    { at: 200, from: "Alice", press: "Yes" },
  ]);
  const [, question, press] = chat!.entries;
  expect(question).toMatchObject({
    versions: [
      {
        text: "Sure?",
        entities: [{ type: "bold", offset: 0, length: 5 }],
        keyboard: [[{ text: "Yes" }, { text: "No" }]],
      },
      { text: "Sure.", entities: [], keyboard: [], at: 250 },
    ],
    deleted: null,
  });
  expect(press).toMatchObject({
    kind: "press",
    label: "Yes",
    at: 200,
    answer: { text: "Noted", alert: true, at: 230 },
  });
});

test("an inline query stands in the private chat of whoever asks, with what the bot offers", async () => {
  const [alice, bob] = await talk([
    { at: 100, from: "Alice", inline: "cats" },
    { at: 150, from: "Alice", inline: "dogs" },
    { at: 200, from: "Bob", inline: "nothing" },
    { at: 300, from: "Alice", text: "A" },
  ]);
  expect(alice).toMatchObject({ chat: { name: "Alice" }, type: "private" });
  expect(alice!.entries).toMatchObject([
    { kind: "inline", from: { name: "Alice" }, query: "cats", at: 100, answer: { offers: ["A cat", "photo"], at: 130 } },
    { kind: "inline", query: "dogs", answer: null },
    { kind: "message" },
    { kind: "message", from: null },
  ]); // prettier-ignore
  expect(bob!.entries).toMatchObject([
    { kind: "inline", query: "nothing", answer: { offers: [] } },
  ]);
});

test("a message that is deleted stays, with the time; a press of what is gone comes to nothing", async () => {
  const [chat] = await talk([
    { at: 100, from: "Alice", text: "/start" },
    { at: 200, from: "Alice", press: "No" },
    { at: 300, from: "Alice", press: "No" },
  ]);
  expect(chat!.entries).toMatchObject([
    { kind: "message" },
    { kind: "message", deleted: { at: 230 } },
    { kind: "press", answer: null },
    { kind: "void", reason: "no-button", text: "No", at: 300 },
  ]);
});

test("a person's edit changes their message, and what they never wrote cannot be edited", async () => {
  const [chat] = await talk([
    { at: 300, from: "Alice", edits: "nothing of hers", text: "x" },
    { at: 100, from: "Alice", text: "A" },
    { at: 200, from: "Alice", edits: "A", text: "B" },
  ]);
  expect(chat!.entries.map(text)).toEqual([["A", "B"], ["A"], ["You changed it to B"], "void"]);
});

test.each(names)(
  "%s: what the bot sent is there, each message once",
  async (name: ScenarioName) => {
    const { arrivals } = (scenarios as readonly Scenario[]).find((one) => one.name === name)!;
    const trace = await traceOf(name);
    const sends = new Set(
      trace.flatMap((event) =>
        event.kind === "call-completed" && event.ok && event.method === "sendMessage"
          ? [event.operation]
          : [],
      ),
    );
    const texts = trace.flatMap((event) =>
      event.kind === "call-requested" && sends.has(event.operation) ? [event.payload.text] : [],
    );
    const entries = conversationsOf(trace, arrivals).flatMap((chat) => chat.entries);
    const bots = entries.filter((entry) => entry.kind === "message" && entry.from === null);
    expect(bots.map((entry) => text(entry)[0]).sort()).toEqual(texts.sort());
    const arrived = trace.filter(
      ({ kind }) => kind === "update-arrived" || kind === "arrival-void",
    );
    expect(entries.length - bots.length).toBe(arrived.length);
  },
);
