import { Bot } from "grammy";
import { autoRetry } from "@grammyjs/auto-retry";

const bot = new Bot(process.env.BOT_TOKEN!);

// Waits for as long as Telegram says, and tries again.
bot.api.config.use(autoRetry());

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) await ctx.reply(`${i} of 5`);
});

bot.start();
