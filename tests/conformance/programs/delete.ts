import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", async (ctx) => {
  const { message_id } = await ctx.reply("This message will go");
  await ctx.deleteMessage();
  await ctx.api.deleteMessage(ctx.chat.id, message_id);
  await ctx.deleteMessage().catch((error: Error) => console.log(error.message));
});

bot.start();
