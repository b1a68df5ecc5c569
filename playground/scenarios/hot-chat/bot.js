const { Bot } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

bot.on("message", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ctx.reply("Done");
});

// Updates that wait in sequentialize() take up the sink's places, too.
run(bot, { sink: { concurrency: 3 } });
