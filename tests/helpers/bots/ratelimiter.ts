import { limit } from "@grammyjs/ratelimiter";
import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
bot.use(
  limit({
    timeFrame: 2000,
    limit: 2,
    onLimitExceeded: (ctx) => ctx.reply("slower"),
  }),
);

bot.on("message:text", async (ctx) => {
  await ctx.reply(ctx.msg.text);
});

run(bot);
