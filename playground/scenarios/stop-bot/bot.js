const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message", (ctx) => ctx.reply("Still here"));

run(bot);

process.once("SIGTERM", async () => {
  // bot.stop() ends what bot.start() began. The runner does not hear of it.
  await bot.stop();
  console.log("Stopped?");
});
