import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await ctx.reply(`Done: ${ctx.message.text}`);
  console.log(`${ctx.message.text} is done`);
});

run(bot, {
  sink: {
    concurrency: 1,
    timeout: {
      milliseconds: 500,
      handler: ({ message }) => console.error(`${message?.text} takes too long`),
    },
  },
});
