const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await ctx.reply("Done");
});

// At most 50 at once: when they are there, the runner asks for fewer, and waits.
run(bot, { sink: { concurrency: 50 } });
