import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  if (ctx.msg.text === "boom") throw new Error("it broke");
  await ctx.reply("Still here");
});

bot.start();
