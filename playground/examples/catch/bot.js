const { Bot, GrammyError, HttpError } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.command("far", (ctx) => ctx.api.sendMessage(404, "Is anybody there?"));
bot.command("bug", () => {
  throw new RangeError("a bug");
});
bot.on("message", (ctx) => ctx.reply("Still here"));

bot.catch(({ ctx, error }) => {
  const update = `Update ${ctx.update.update_id}`;
  if (error instanceof GrammyError) {
    console.error(`${update}: Telegram refused ${error.method}: ${error.description}`);
  } else if (error instanceof HttpError) {
    console.error(`${update}: Telegram could not be reached`);
  } else {
    console.error(`${update}: ${error}`);
  }
});

run(bot);
