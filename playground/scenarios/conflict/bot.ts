import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

// Two instances of one bot: Telegram lets only one of them fetch updates.
for (const instance of ["first", "second"]) {
  const bot = new Bot(process.env.BOT_TOKEN!);
  bot.on("message", (ctx) => ctx.reply(`The ${instance} instance`));
  run(bot);
}
