import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", (ctx) => ctx.reply("Hi!"));

const handle = run(bot);

// It rejects when updates cannot be fetched any more: error 401, 409, or hours without success.
handle.task()?.catch((error) => {
  console.error(`No more updates: ${error}`);
  Deno.exit(1);
});
