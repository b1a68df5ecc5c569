import { run } from "@grammyjs/runner";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
bot.api.config.use(apiThrottler());

bot.on("message", async (ctx) => {
  await Promise.all([ctx.reply(`${ctx.msg.text}1`), ctx.reply(`${ctx.msg.text}2`)]);
});

run(bot);
