import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.chatType("private").on("message", (ctx) => ctx.reply(`Only you, ${ctx.from.first_name}`));
bot.chatType("group").on("message", async (ctx) => {
  const { status } = await ctx.getChatMember(ctx.from.id);
  await ctx.reply(`${ctx.from.first_name}, ${status} of ${ctx.chat.title}`, {
    reply_parameters: { message_id: ctx.msg.message_id },
  });
});

bot.start();
