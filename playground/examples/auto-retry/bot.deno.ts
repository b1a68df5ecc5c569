import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { autoRetry } from "https://deno.land/x/grammy_auto_retry/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

// Waits for as long as Telegram says, and tries again.
bot.api.config.use(autoRetry());

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) await ctx.reply(`${i} of 5`);
});

bot.start();
