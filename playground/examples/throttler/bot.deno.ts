import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { apiThrottler } from "https://deno.land/x/grammy_transformer_throttler/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

// Calls with a chat_id wait in a queue: in a private chat, one a second goes out.
bot.api.config.use(apiThrottler());

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) await ctx.reply(`${i} of 5`);
});

bot.start();
