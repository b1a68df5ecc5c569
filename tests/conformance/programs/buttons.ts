import { Bot, InlineKeyboard } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
const keyboard = (votes: number) =>
  new InlineKeyboard().text("Vote", `vote:${votes}`).text("Other");

bot.command("start", (ctx) => ctx.reply("0 votes", { reply_markup: keyboard(0) }));
bot.callbackQuery(/^vote:(\d+)$/, async (ctx) => {
  const votes = Number(ctx.match[1]) + 1;
  await ctx.answerCallbackQuery({ text: "Thank you" });
  await ctx.editMessageText(`${votes} votes`, { reply_markup: keyboard(votes) });
});
bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery();
  // A query can be answered once.
  await ctx.answerCallbackQuery().catch((error: Error) => console.log(error.message));
});

bot.start();
