const { Bot } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.command("start", (ctx) => ctx.reply("Hi! Write to me."));
bot.on("message:text", (ctx) => ctx.reply(`You wrote: ${ctx.message.text}`));

bot.start();
