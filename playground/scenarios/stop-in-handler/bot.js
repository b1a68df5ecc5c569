const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.command("stop", async (ctx) => {
  await ctx.reply("Good night");
  // The runner waits for room in its sink before it ends, and this handler fills it.
  await handle.stop();
  console.log("Stopped");
});

const handle = run(bot, { sink: { concurrency: 1 } });
