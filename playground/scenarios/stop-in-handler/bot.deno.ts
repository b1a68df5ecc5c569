import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.command("stop", async (ctx) => {
  await ctx.reply("Good night");
  // The runner waits for room in its sink before it ends, and this handler fills it.
  await handle.stop();
  console.log("Stopped");
});

const handle = run(bot, { sink: { concurrency: 1 } });
