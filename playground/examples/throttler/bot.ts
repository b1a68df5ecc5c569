import { Bot } from "grammy";
import { apiThrottler } from "@grammyjs/transformer-throttler";

const bot = new Bot(process.env.BOT_TOKEN!);

// Calls with a chat_id wait in a queue: in a private chat, one a second goes out.
bot.api.config.use(apiThrottler());

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) await ctx.reply(`${i} of 5`);
});

bot.start();
