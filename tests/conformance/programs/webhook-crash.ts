import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", () => {
  throw new Error("nobody catches it");
});
// This has no effect on webhooks.
bot.catch(() => console.log("caught"));

createServer(webhookCallback(bot, "http")).listen(8080);
