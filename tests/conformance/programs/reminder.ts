import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

bot.command("cancel", async (ctx) => {
  clearTimeout(timers.get(ctx.chat.id));
  await ctx.reply("Cancelled");
});
bot.on("message", async (ctx) => {
  const remind = () => void ctx.reply(`Remember: ${ctx.msg.text}`);
  timers.set(ctx.chat.id, setTimeout(remind, 700));
  await ctx.reply("I will");
});

bot.start();
