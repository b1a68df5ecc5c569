const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message", (ctx) => ctx.reply("Hi!"));

async function main() {
  // Somebody set a webhook, perhaps long ago: Telegram keeps it until it is deleted.
  await bot.api.setWebhook("https://bot.example/");
  run(bot);
}
main();
