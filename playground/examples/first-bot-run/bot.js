const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.command("report", async (ctx) => {
  // Whatever takes time: a download, a slow database, somebody else's API.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await ctx.reply("Here is your report.");
});
bot.on("message:text", (ctx) => ctx.reply(`You wrote: ${ctx.message.text}`));

run(bot);
