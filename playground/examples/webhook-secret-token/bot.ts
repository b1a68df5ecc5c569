import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
// Your own, long, and not in the code: whoever knows it can speak in Telegram's name.
const secretToken = "replace-this-by-a-long-random-text";

bot.on("message", (ctx) => ctx.reply("Hi!"));

// Requests without the secret get 401, and the bot never sees them.
createServer(webhookCallback(bot, "http", { secretToken })).listen(8080, async () => {
  await bot.api.setWebhook("https://bot.example/hook", { secret_token: secretToken });
});
