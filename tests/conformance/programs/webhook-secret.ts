import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", (ctx) => ctx.reply("The secret is right"));

const tellTelegram = (secret_token: string) =>
  void bot.api.setWebhook("https://bot.example/hook", { secret_token });

createServer(webhookCallback(bot, "http", { secretToken: "hush" })).listen(8080, () => {
  tellTelegram("wrong");
  setTimeout(() => tellTelegram("hush"), 1600);
});
