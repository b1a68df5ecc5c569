const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

async function shutDown() {
  await handle.stop();
  while (handle.size() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  console.log("Stopped");
  process.exit();
}

bot.command("stop", async (ctx) => {
  await ctx.reply("Good night");
  // Not awaited: this handler ends, and so makes room.
  shutDown();
});

process.once("SIGTERM", shutDown);

const handle = run(bot, { sink: { concurrency: 1 } });
