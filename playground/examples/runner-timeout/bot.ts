import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

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
