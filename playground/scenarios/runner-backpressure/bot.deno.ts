import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await ctx.reply("Done");
});

// At most 50 at once: when they are there, the runner asks for fewer, and waits.
run(bot, { sink: { concurrency: 50 } });
