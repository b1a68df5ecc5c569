import { autoRetry } from "@grammyjs/auto-retry";
import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
bot.api.config.use(autoRetry());

bot.on("message", async (ctx) => {
  for (const part of ["1", "2", "3", "4"]) await ctx.reply(`${ctx.msg.text}${part}`);
});

run(bot);
