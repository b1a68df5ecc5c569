import { Bot, InlineQueryResultBuilder } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

const article = (id: string) => InlineQueryResultBuilder.article(id, `Cat ${id}`).text("Meow");

bot.inlineQuery("cats", async (ctx) => {
  console.log(`${ctx.from.first_name} asks, in chat ${ctx.chatId}`);
  await ctx.answerInlineQuery([article("1"), article("2")], { cache_time: 0 });
  // A query can be answered once.
  await ctx.answerInlineQuery([]).catch((error: Error) => console.log(error.message));
});
bot.inlineQuery("twice", async (ctx) => {
  await ctx
    .answerInlineQuery([article("1"), article("1")])
    .catch((error: Error) => console.log(error.message));
});
bot.on("message", (ctx) => ctx.reply("Ask me inline"));

bot.start({ allowed_updates: ["inline_query"] });
