import { createServer } from "node:http";
import { Bot, InlineKeyboard, session, webhookCallback } from "grammy";
import type { Context, SessionFlavor } from "grammy";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
const keyboard = new InlineKeyboard().text("One more", "more");

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`, { reply_markup: keyboard });
});

// Telegram does not wait for the chat's messages before it delivers a press.
bot.callbackQuery("more", async (ctx) => {
  ctx.session.count++;
  await ctx.answerCallbackQuery(`#${ctx.session.count}`);
});

createServer(webhookCallback(bot, "http")).listen(8080);
