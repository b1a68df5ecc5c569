const { Bot } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

/** Another service, a large file, a long computation elsewhere. */
const makeReport = () => new Promise((resolve) => setTimeout(resolve, 1000));

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

async function sendReport(ctx) {
  await makeReport();
  await ctx.reply("Here is your report");
}

bot.command("report", async (ctx) => {
  await ctx.reply("I am on it");
  // Not awaited: the update ends here. Nobody else would hear of an error.
  sendReport(ctx).catch(console.error);
});
bot.on("message", (ctx) => ctx.reply("Hi!"));

run(bot);
