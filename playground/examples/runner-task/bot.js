const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message", (ctx) => ctx.reply("Hi!"));

const handle = run(bot);

// It rejects when updates cannot be fetched any more: error 401, 409, or hours without success.
handle.task()?.catch((error) => {
  console.error(`No more updates: ${error}`);
  process.exit(1);
});
