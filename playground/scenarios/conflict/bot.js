const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message", (ctx) => ctx.reply("Hi!"));

// Started twice: Telegram lets only one of the two processes fetch updates.
run(bot);
