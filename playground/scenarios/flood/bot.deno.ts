import { Bot, GrammyError } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) {
    try {
      await ctx.reply(`${i} of 5`);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 429) throw error;
      // Telegram says how many seconds to wait. The auto-retry plugin does this for you.
      const { retry_after: seconds = 1 } = error.parameters;
      console.log(`${error.description}`);
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
      i--;
    }
  }
});

bot.start();
