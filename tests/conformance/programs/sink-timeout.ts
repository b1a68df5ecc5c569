import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  await ctx.reply(`Done: ${ctx.msg.text}`);
});

run(bot, {
  sink: {
    concurrency: 1,
    timeout: { milliseconds: 300, handler: (update) => console.log("late:", update.update_id) },
  },
});
