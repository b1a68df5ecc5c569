import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", async (ctx) => {
  const chat = await ctx.getChat();
  console.log(chat.id, chat.type, chat.title ?? chat.first_name);
  await ctx.api.getChat(4242).catch((error: Error) => console.log(error.message));
  const { user } = await ctx.getChatMember(ctx.me.id);
  console.log(user.is_bot, user.username);
});

bot.start();
