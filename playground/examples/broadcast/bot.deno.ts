import { Bot, GrammyError } from "https://deno.land/x/grammy/mod.ts";
import { autoRetry } from "https://deno.land/x/grammy_auto_retry/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);
bot.api.config.use(autoRetry());

// A real bot keeps them in its database.
const subscribers = new Set<number>([404]);

async function broadcast(text: string) {
  for (const chat of subscribers) {
    try {
      await bot.api.sendMessage(chat, text);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      console.error(`${chat}: ${error.description}`);
      // Somebody who has blocked the bot is not written to any more.
      if (error.error_code === 403) subscribers.delete(chat);
    }
  }
  console.log("Everybody has been told");
}

bot.command("start", (ctx) => void subscribers.add(ctx.chat.id));
bot.command("news", async (ctx) => {
  // Not awaited: the bot answers others meanwhile.
  broadcast(ctx.match).catch(console.error);
  await ctx.reply("On their way");
});
bot.on("message", (ctx) => ctx.reply("Still here"));

bot.start();
